import { listLeavers, listNotices, type OutputOf } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { eventually, person } from '@tutela/testing';
import {
  aRelease,
  aSchool,
  ask,
  personTold,
  startCases,
  type CasesUnderTest,
  type PersonChanges,
} from '../test-support/cases-under-test';

let cases: CasesUnderTest;
let urn: string;
let other: string;
let rosalind: Person;
let gareth: Person;
let nerys: Person;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  [urn, other] = [await aSchool(cases), await aSchool(cases)];
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  gareth = await cases.aPerson('company-employee', 'company-fernhill');
  nerys = await cases.aPerson('school-contact', `school-${urn}`);
  for (const one of [urn, other]) {
    await aRelease(cases, rosalind, one);
    await ask(cases, rosalind, one, [gareth]);
  }
});
afterAll(() => cases.close());

type Notices = OutputOf<typeof listNotices>['notices'];

async function told(someone: Person, kind: Notices[number]['kind']): Promise<Notices> {
  const { notices } = await cases.as(someone).ask(listNotices, {});
  return notices.filter((one) => one.kind === kind);
}

const tell = (changes: PersonChanges) => cases.tell(personTold(cases.config, gareth, changes));
const planned = { lastDay: '2026-11-30', leavingReportedAt: '2026-11-16T09:00:00.000Z' };
const late = {
  state: 'ended',
  hasTag: false,
  endedBecause: 'left',
  lastDay: '2026-11-13',
  leavingReportedAt: '2026-11-15T07:30:00.000Z',
  endedAt: '2026-11-15T07:30:00.000Z',
  late: true,
} as const;

describe('a leaving that identity tells', () => {
  it('NC-11 of a planned day is told to each school and once to the person; a moved day again, one that stands as before not', async () => {
    await tell(planned);
    await tell(planned);

    const [atSchool, ...more] = await told(nerys, 'leaver-reported');
    expect(more).toEqual([]);
    expect(atSchool?.facts).toEqual({
      name: `Name of ${gareth.userId}`,
      company: 'Fernhill IT Services',
      school: `Made-up School ${urn}`,
      lastDay: '2026-11-30',
    });
    expect(atSchool?.link).toBe('/school/contacts');
    expect(await told(gareth, 'leaver-reported')).toHaveLength(1);

    await tell({ ...planned, lastDay: '2026-12-04' });

    expect((await told(nerys, 'leaver-reported')).map(({ facts }) => facts['lastDay'])).toEqual([
      '2026-12-04',
      '2026-11-30',
    ]);
  });

  it('NC-11 that is taken back is told to the same, once', async () => {
    await tell(planned);
    await tell({});
    await tell({});

    expect([await told(nerys, 'leaver-stays'), await told(gareth, 'leaver-stays')].map(({ length }) => length)).toEqual(
      [1, 1],
    );
    const letters = await eventually(async () => {
      const all = await cases.readMailbox();
      const own = all.filter(({ to }) => to === `${nerys.userId}@example.org`);
      return own.some(({ subject }) => subject === 'A nominated contact stays') && own;
    });
    expect(letters.filter(({ subject }) => subject === 'A nominated contact will leave')).toHaveLength(1);
  });

  it('NC-11 that came late says so, with its hours, to the school and the manager; one in time does not', async () => {
    await tell(late);

    for (const someone of [nerys, rosalind]) {
      const [one] = await told(someone, 'contact-ended');
      expect(one?.facts).toMatchObject({ because: 'left', lastDay: '2026-11-13', late: 'yes', hours: '31' });
    }
    const inTime = await cases.aPerson('company-employee', 'company-fernhill');
    await ask(cases, rosalind, urn, [inTime]);
    await cases.tell(personTold(cases.config, inTime, { ...late, lastDay: '2026-11-14', late: false }));
    const [newest] = await told(nerys, 'contact-ended');
    expect(newest?.facts).toMatchObject({ because: 'left', lastDay: '2026-11-14' });
    expect(newest?.facts['late']).toBeUndefined();
  });

  it('NC-11 is told to nobody where the person has no place', async () => {
    const nobodys = await cases.aPerson('company-employee', 'company-fernhill');

    await cases.tell(personTold(cases.config, nobodys, planned));

    expect(await told(nobodys, 'leaver-reported')).toEqual([]);
  });
});

describe('the operator’s list of leavers', () => {
  it('NC-11 has the late ones first, then the newest, with their schools, and its reading is in the log', async () => {
    const staying = await cases.aPerson('company-employee', 'company-fernhill');
    await cases.tell(personTold(cases.config, staying, planned));
    await cases.tell(personTold(cases.config, staying));
    await tell(late);
    const soon = await cases.aPerson('company-employee', 'company-castlegate', planned);

    const agent = await cases.aPerson('agent', 'operator');
    const { leavers } = await cases.as(agent).ask(listLeavers, {});

    expect(leavers.find(({ account }) => account === gareth.account)).toEqual({
      account: gareth.account,
      name: `Name of ${gareth.userId}`,
      company: 'Fernhill IT Services',
      lastDay: '2026-11-13',
      reportedAt: '2026-11-15T07:30:00.000Z',
      endedAt: '2026-11-15T07:30:00.000Z',
      late: true,
      schools: [`Made-up School ${urn}`, `Made-up School ${other}`],
    });
    const order = leavers.map((one) => one.late);
    expect(order).toEqual(order.toSorted((one, another) => Number(another) - Number(one)));
    expect(leavers.find(({ account }) => account === soon.account)).toMatchObject({
      company: 'Castlegate Networks',
      late: false,
      schools: [],
    });
    expect(leavers.some(({ account }) => account === staying.account)).toBe(false);
    const entries = await eventually(async () => {
      const all = await cases.eye.auditEntries('support', 'leavers.listed');
      return all.length > 0 && all;
    });
    expect(entries[0]?.facts.leavers).toBe(leavers.length);
  });

  it('NC-11 is closed to everybody but the operator’s agents', async () => {
    const [platform, calling] = [person('platform', undefined), person('calling-manager', undefined)];
    for (const someone of [rosalind, gareth, nerys, platform, calling])
      expect((await cases.as(someone).call(listLeavers, {})).problem.type).toBe('not-your-role');
  });
});
