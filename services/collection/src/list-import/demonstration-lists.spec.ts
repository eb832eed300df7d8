import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFaults, listFaultWords } from '@tutela/contracts';
import { demonstrationSchools } from '../school/demonstration-schools';
import type { School, SchoolsAtHand } from '../school/find-school.rules';
import { schoolKey } from '../school/school-key';
import { checkList, isFaulty, isToChoose } from './checked-list';
import { readListFile } from './list-file';

const today = '2026-11-16';
const stMarys = ['100010', '100011'].map((urn): School => {
  const name = 'St Mary’s Catholic Primary School';
  return { urn, name, key: schoolKey(name), la: '801', open: true };
});
const closed: School = { urn: '124930', name: 'Coachman’s Cottage', key: '', la: '801', open: false };
const own = demonstrationSchools().map((school): School => ({ ...school, key: schoolKey(school.name), open: true }));
const named: [string, School[]][] = own.map((school) => [school.key, [school]]);
const register: SchoolsAtHand = {
  urn: new Map([...own, closed].map((school) => [school.urn, school])),
  key: new Map([...named, [stMarys[0]?.key ?? '', stMarys]]),
  postcode: new Map(),
  longer: new Map(),
};

function checked(name: string) {
  const bytes = readFileSync(join(__dirname, '../../../../infra/local/lists', name));
  return checkList(readListFile(bytes), register, '999', today).rows;
}

describe('the lists to try by hand, as they are checked', () => {
  it.each(['first-list.csv', 'changed-list.csv'])('VS-15 nothing is wrong in %s', (name) => {
    const rows = checked(name);

    expect(rows).toHaveLength(12);
    expect(rows.flatMap(({ faults, warnings }) => [...faults, ...warnings])).toEqual([]);
    expect(new Set(rows.map(({ school }) => school.by))).toEqual(new Set(['urn', 'name']));
  });

  it('VS-15 every row of faulty-list.csv has the fault that its local id names', () => {
    const rows = checked('faulty-list.csv');

    for (const { localId, faults, warnings } of rows.filter((row) => localIdIsAFault(row.localId))) {
      expect({ localId, told: [...faults, ...warnings].map(({ fault }) => fault) }).toMatchObject({
        told: expect.arrayContaining([localId]) as string[],
      });
    }
    expect(rows.filter(isToChoose).map(({ localId }) => localId)).toEqual(['several-schools']);
  });

  it('VS-15 faulty-list.csv shows every fault and warning there is, and each has its words', () => {
    const rows = checked('faulty-list.csv');
    const told = rows.flatMap(({ faults, warnings }) => [...faults, ...warnings]);

    expect(new Set([...told.map(({ fault }) => fault), ...besideRecords])).toEqual(new Set(Object.keys(listFaults)));
    for (const fault of told) expect(listFaultWords(fault).sentence).toMatch(/^[A-Z][^{}]+\.$/);
    const faultNames = Object.entries(listFaults).filter(
      ([name, { kind }]) => kind === 'fault' && !besideRecords.includes(name),
    );
    const secondOfAPair = 2;
    expect(rows.filter(isFaulty)).toHaveLength(faultNames.length + secondOfAPair);
  });
});

/** What only shows beside what is on record, or once a school is chosen. */
const besideRecords = [
  'upn-on-record',
  'care-runs-into-earlier',
  'subsidiary-without-school',
  'subsidiary-same-school',
];

function localIdIsAFault(localId: string): boolean {
  return localId in listFaults && !besideRecords.includes(localId);
}
