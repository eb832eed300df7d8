import { DataTable, Mark, type Column } from '@tutela/ui';
import type { Entry, EntryImage } from './audit.queries';
import { auditWords } from './audit.words';
import { changesOf, type Change, type Side } from './before-after';
import { Limited } from './Limited';

const words = auditWords.entry;

interface BeforeAfterProps {
  entry: Entry;
  /** "Child 482913", with the name where it has been shown. */
  nameOf: (child: number) => string;
}

/** What the act changed, child by child; what stays sealed is said in words. */
export function BeforeAfter({ entry, nameOf }: BeforeAfterProps) {
  const open = entry.images.filter(({ readable }) => readable);
  const sealed = entry.images.length - open.length;
  if (entry.images.length === 0) return null;
  return (
    <section>
      <h3>{words.change}</h3>
      <Limited of={open} label={words.change}>
        {(image, place) => <Image key={place} image={image} entry={entry} nameOf={nameOf} />}
      </Limited>
      {sealed > 0 ? <p className="co-none">{sealed === 1 ? words.sealed : words.sealedMany(sealed)}</p> : null}
    </section>
  );
}

function Image({ image, entry, nameOf }: BeforeAfterProps & { image: EntryImage }) {
  const name = image.child === undefined ? undefined : nameOf(image.child);
  return (
    <div className="co-image">
      {name ? <h4>{name}</h4> : null}
      <DataTable
        caption={name ? `${words.change}, ${name}` : words.change}
        columns={columns}
        rows={changesOf(image, entry.facts)}
        rowId={({ key }) => key}
        density="compact"
      />
    </div>
  );
}

const columns: readonly Column<Change>[] = [
  { id: 'field', head: words.field, rowHeader: true, cell: ({ name }) => name },
  { id: 'before', head: words.before, staysOnPhone: true, cell: ({ before }) => <SideOf side={before} /> },
  { id: 'after', head: words.after, staysOnPhone: true, cell: ({ after }) => <SideOf side={after} /> },
];

function SideOf({ side }: { side: Side | undefined }) {
  if (!side) return <span className="tu-second">{words.nothing}</span>;
  if (!side.mark) return <span className="co-side">{side.words}</span>;
  return (
    <span className="co-mark">
      <Mark {...side.mark} words={false} />
      <span>
        <strong className="tu-mono">{side.mark.code}</strong> {side.words}
      </span>
    </span>
  );
}
