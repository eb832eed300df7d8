import { Button, type Column } from '@tutela/ui';
import { checkedWords as words, foundInWords, offeredInWords, rowInWords } from './checked.words';
import { RowFindings } from './RowFindings';
import type { ListRow } from './upload-list.queries';

/** The columns of a checked list; `onChoose` opens the choice of a school for a row. */
export const columnsOf = (onChoose: (row: ListRow) => void): readonly Column<ListRow>[] => [
  {
    id: 'child',
    head: words.columns.child,
    rowHeader: true,
    cell: (row) => (
      <>
        <strong>{row.name || words.noName}</strong>
        <span className="tu-second">{rowInWords(row)}</span>
      </>
    ),
  },
  { id: 'school', head: words.columns.school, cell: ({ school }) => <School school={school} /> },
  {
    id: 'found',
    head: words.columns.found,
    staysOnPhone: true,
    cell: (row) => (
      <div className="po-findings">
        <p className="po-phone-only">
          <School school={row.school} />
        </p>
        <RowFindings row={row} />
        <ChooseButton row={row} onChoose={onChoose} />
      </div>
    ),
  },
];

function School({ school }: { school: ListRow['school'] }) {
  if (school.outcome === 'choose') return offeredInWords(school.offered);
  if (school.outcome === 'none') return words.notFound;
  if (!school.found) return words.noSchool;
  return (
    <>
      {school.found.name}
      <span className="tu-second">{foundInWords(school)}</span>
    </>
  );
}

/** A school that the register could not settle, or that was settled by this person, can be chosen. */
function ChooseButton({ row, onChoose }: { row: ListRow; onChoose: (row: ListRow) => void }) {
  const { outcome, by } = row.school;
  if (outcome === 'found' && by === 'urn') return null;
  const isOpen = outcome === 'choose' || outcome === 'none';
  return (
    <p>
      <Button kind={isOpen ? 'second' : 'quiet'} onPress={() => onChoose(row)}>
        {outcome === 'found' ? words.chooseAgain : words.choose}
        <span className="tu-hidden">, {rowInWords(row)}</span>
      </Button>
    </p>
  );
}
