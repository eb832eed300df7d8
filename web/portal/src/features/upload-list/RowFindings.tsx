import { listFaultWords } from '@tutela/contracts';
import { Badge } from '@tutela/ui';
import { kindOf } from './checked-rows';
import { checkedWords as words } from './checked.words';
import type { ListRow } from './upload-list.queries';

type Finding = ListRow['faults'][number];

/** What is wrong in a row, where, and what to do; then what the row would change. */
export function RowFindings({ row }: { row: ListRow }) {
  const { warnings, changedFields, againInCareFrom } = row;
  const kind = kindOf(row);
  if (row.registration) return <SecondRoll row={row} />;
  if (kind === 'same' && warnings.length === 0) return <span className="po-quiet">{words.nothingNew}</span>;
  if (kind === 'new' && warnings.length === 0 && changedFields.length === 0) return words.inOrder;
  return (
    <>
      <AllFindings row={row} />
      {againInCareFrom ? <strong>{words.againInCare(againInCareFrom)}</strong> : null}
      {changedFields.length > 0 ? <Changes row={row} isNew={kind !== 'changed' && hasNoBefore(row)} /> : null}
    </>
  );
}

/** The row of another roll the child is on: all else stands in the child's main row. */
function SecondRoll({ row }: { row: ListRow }) {
  const { found } = row.school;
  return (
    <>
      <AllFindings row={row} />
      <strong>{found ? words.alsoAt(found.name) : words.secondSchool}</strong>
    </>
  );
}

function AllFindings({ row: { faults, warnings } }: { row: ListRow }) {
  return (
    <>
      {faults.map((fault, place) => (
        <OneFinding key={place} finding={fault} tone="bad" />
      ))}
      {warnings.map((warning, place) => (
        <OneFinding key={place} finding={warning} tone="warn" />
      ))}
    </>
  );
}

const hasNoBefore = ({ changedFields }: ListRow): boolean => changedFields.every(({ before }) => !before);

function OneFinding({ finding, tone }: { finding: Finding; tone: 'bad' | 'warn' }) {
  const { sentence, todo } = listFaultWords(finding);
  return (
    <p className="po-finding">
      {finding.heading ? <Badge tone={tone}>{finding.heading}</Badge> : null} <strong>{sentence}</strong> {todo}
    </p>
  );
}

/** Before and after under each heading; of a new child the dates, in words. */
function Changes({ row, isNew }: { row: ListRow; isNew: boolean }) {
  return (
    <dl className="po-changes">
      {row.changedFields.map(({ heading, before, after }) => (
        <div key={heading}>
          <dt>{heading}</dt>
          <dd>
            {isNew ? (
              after
            ) : (
              <>
                <span className="po-before">{before || words.beforeEmpty}</span>{' '}
                <span className="po-became">{words.became}</span> <strong>{after || words.afterEmpty}</strong>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
