import type { Column } from '@tutela/ui';
import type { CarePeriod, ReturnChild } from './care-dates.queries';
import { checkedReturnWords as words, childInWords, periodInWords } from './checked-return.words';
import { Findings } from './Findings';

/** The columns of a checked return. */
export const childColumns: readonly Column<ReturnChild>[] = [
  {
    id: 'child',
    head: words.columns.child,
    rowHeader: true,
    cell: (child) => (
      <>
        <strong>{child.record?.name ?? (child.localId || words.unnamed)}</strong>
        <span className="tu-second">{childInWords(child)}</span>
        <ListedAs child={child} />
      </>
    ),
  },
  { id: 'care', head: words.columns.care, cell: (child) => <Care child={child} /> },
  {
    id: 'found',
    head: words.columns.found,
    staysOnPhone: true,
    cell: (child) => (
      <div className="po-findings">
        <p className="po-phone-only">
          <Care child={child} />
        </p>
        <Findings found={child.faults} tone="bad" />
        <Findings found={child.warnings} tone="warn" />
        {child.cannotBeCollectedYet ? <p>{words.cannot[child.cannotBeCollectedYet]}</p> : null}
        {child.faults.length + child.warnings.length === 0 && !child.cannotBeCollectedYet ? words.inOrder : null}
      </div>
    ),
  },
];

/** The return may number a child otherwise than the list. */
function ListedAs({ child: { record, localId } }: { child: ReturnChild }) {
  if (!record) return <span className="tu-second">{words.notOnList}</span>;
  return record.localId === localId ? null : <span className="tu-second">{words.onList(record.localId)}</span>;
}

/** Periods in care before and after; of a child who is not on the list what the return says. */
function Care({ child: { outcome, before, after } }: { child: ReturnChild }) {
  if (outcome === 'faulty' || outcome === 'same') return <span className="po-quiet">{words.nothingNew}</span>;
  if (outcome === 'not-on-list') return <Periods periods={after} none={words.noneAfter} />;
  return (
    <>
      <span className="po-before">
        <Periods periods={before} none={words.noPeriods} />
      </span>{' '}
      <span className="po-became">{words.became}</span>{' '}
      <strong>
        <Periods periods={after} none={words.noneAfter} />
      </strong>
    </>
  );
}

function Periods({ periods, none }: { periods: readonly CarePeriod[]; none: string }) {
  return periods.length === 0 ? none : periods.map(periodInWords).join('; ');
}
