import type { ListHeading } from '@tutela/contracts';
import { checkList, type CheckedList } from './checked-list';
import { mostRows } from './csv-table';
import { compareList, type Comparison } from './list-comparison';
import { readListFile } from './list-file';
import { aRow, fileOf, type Cells } from './test-support/list-rows';

const today = '2026-11-16';
const nowhere = { urn: new Map(), key: new Map(), postcode: new Map(), longer: new Map() };
/** Sixty times what it takes; each row with each took minutes. */
const patienceMs = 120_000;

function compared(rowAt: (place: number) => Cells): { list: CheckedList; comparison: Comparison } {
  const file = readListFile(fileOf(Array.from({ length: mostRows }, (_, place) => rowAt(place))));
  const list = checkList(file, nowhere, '999', today);
  const known = { records: [], laKey: Buffer.alloc(32, 7), today, schoolName: (urn: string) => urn };
  return { list, comparison: compareList(list, known) };
}

function faultsOf({ rows }: Comparison, heading: ListHeading): (string | undefined)[] {
  return rows.map(({ faults }) => faults.find((one) => one.heading === heading)?.fault);
}

describe('a list that is filled down by mistake, of as many rows as one may have', () => {
  it(
    'VS-15 without a local id in any row is answered at once, each row with its own fault',
    () => {
      const { comparison } = compared((place) => aRow(place, { 'Local id': '' }));

      expect(new Set(faultsOf(comparison, 'Local id'))).toEqual(new Set(['missing']));
    },
    patienceMs,
  );

  it(
    'VS-15 with one child in every row is answered at once, each row naming another',
    () => {
      const { list } = compared(() => aRow(1));

      const [first, second] = list.rows.map(({ faults }) => faults.map(({ fault, facts }) => [fault, facts?.otherRow]));
      expect(first).toEqual(
        expect.arrayContaining([
          ['same-local-id', '3'],
          ['same-upn', '3'],
        ]),
      );
      expect(second).toEqual(
        expect.arrayContaining([
          ['same-local-id', '2'],
          ['same-upn', '2'],
        ]),
      );
    },
    patienceMs,
  );

  it(
    'VS-22 with one child on twenty thousand second rolls is answered at once',
    () => {
      const { comparison } = compared((place) =>
        aRow(1, { 'School URN': '', ...(place === 0 ? {} : { Registration: 'subsidiary' }) }),
      );

      const [main, ...others] = faultsOf(comparison, 'School URN');
      expect(main).toBeUndefined();
      expect(new Set(others)).toEqual(new Set(['subsidiary-without-school']));
    },
    patienceMs,
  );
});
