import { Check } from '@tutela/ui';
import { checkId, checkRows, openChecks, type CheckName } from './checklist';
import type { OpenedCase } from './case.queries';
import { caseWords } from './case.words';

const words = caseWords.checks;

export const signedById = 'signed-by';

interface ChecklistProps {
  opened: OpenedCase;
  ticked: ReadonlySet<CheckName>;
  onTick: (name: CheckName, isTicked: boolean) => void;
  /** The head's name as it stands on the form. */
  signedBy: string;
  onSignedBy: (name: string) => void;
}

/** The six things a person looks at (NC-03), each with what we know about it. */
export function Checklist({ opened, ticked, onTick, signedBy, onSignedBy }: ChecklistProps) {
  const rows = checkRows(opened);
  const done = rows.length - openChecks(ticked).length;
  return (
    <>
      <div className="co-checked">
        <progress max={rows.length} value={done} aria-label={words.title} />
        <strong role="status">{words.count(done, rows.length)}</strong>
      </div>
      <ul className="co-checks">
        {rows.map(({ name, label, hint }) => (
          <li key={name} id={checkId(name)} tabIndex={-1}>
            <Check
              label={label}
              hint={hint}
              checked={ticked.has(name)}
              onChange={(isTicked) => onTick(name, isTicked)}
            />
            {name === 'head-matches' ? (
              <SignedBy value={signedBy} isFilledIn={opened.onRecord.head !== undefined} onChange={onSignedBy} />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

interface SignedByProps {
  value: string;
  isFilledIn: boolean;
  onChange: (name: string) => void;
}

function SignedBy({ value, isFilledIn, onChange }: SignedByProps) {
  return (
    <div className="tu-field co-signed-by">
      <label className="tu-label" htmlFor={signedById}>
        {words.signedBy}
      </label>
      <div className="tu-hint" id={`${signedById}-hint`}>
        {words.signedByHint(isFilledIn)}
      </div>
      <input
        id={signedById}
        className="tu-input"
        data-width="30"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        aria-describedby={`${signedById}-hint`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
