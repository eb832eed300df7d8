import { weekday } from '@tutela/education';
import { generateSchool, startXporter, type Pupil, type Xporter } from '@tutela/testing';
import { connect } from '../enrol/enrol';
import { fileOf } from '../enrol/enrolment';
import { AtSchool } from '../fixtures/at-school';
import { ListedChild, madeUpChildren } from '../fixtures/made-up-school';
import { logEntries, verifyLog } from '../share-log/share-log';
import { exitCodeOf, sentenceOf } from './outcome';

const [settled, renamed, elsewhere] = madeUpChildren(3) as [Pupil, Pupil, Pupil];
const estab = '9994001';
const scopes = ['SchoolLite', 'Student', 'StudentExtended', 'UPN', 'Attendance'];
const school = new AtSchool();
let xporter: Xporter;
let child: ListedChild;

beforeEach(async () => {
  Object.assign(school, new AtSchool());
  xporter = await startXporter({
    now: () => school.clock,
    tokens: [
      { token: 'everything', estab, scopes },
      { token: 'no-upn', estab, scopes: scopes.filter((scope) => scope !== 'UPN') },
    ],
    schools: [
      generateSchool({
        seed: 'extractor',
        estab,
        urn: '999001',
        schoolYear: 2025,
        isOpen: (day) => weekday(day) <= 5 && day !== '2026-03-02',
        pupils: 60,
        plant: [
          { child: settled, id: '7001', entryDate: '2022-09-01', profile: 'steady', neighbours: ['twin', 'namesake'] },
          { child: renamed, id: '7002', difference: 'other-name' },
        ],
      }),
    ],
  });
  school.misUrl = `${xporter.url}/api/v1/School/${estab}`;
  await school.start();
  child = new ListedChild(settled);
  school.northmere.children = [child, new ListedChild(renamed), new ListedChild(elsewhere)];
  await school.enrolledAndAgreed();
});
afterEach(async () => {
  await school.stop();
  await xporter.close();
});

const asked = (): string[] => xporter.requests.map(({ path }) => path.replace(`/api/v1/School/${estab}`, ''));

describe('a run', () => {
  it('VS-05 reads the marks of settled children only, and tells of a doubt which fields agreed, never a value', async () => {
    const outcome = await school.run();
    expect(outcome).toMatchObject({ outcome: 'ran', matched: 1, doubtful: 1, notHere: 1 });
    const [first, second, third] = school.northmere.children.map(({ entry }) => entry);
    expect(school.northmere.matches).toEqual([
      { entry: first, outcome: 'matched', agreed: ['upn', 'birth-date', 'name'] },
      { entry: second, outcome: 'doubtful', agreed: ['upn', 'birth-date'] },
      { entry: third, outcome: 'not-here', agreed: [] },
    ]);
    const attendance = asked().filter((path) => path.startsWith('/Attendance'));
    expect(attendance).toEqual([
      '/AttendanceForDateRange/7001?DateFrom=2025-09-01&DateTo=2026-03-03&options=includeLeavers&pageSize=1000',
    ]);
    const sent = JSON.stringify(school.platform.calls);
    for (const value of [settled.upn, settled.legalSurname, settled.birthDate, '7001'])
      expect(sent).not.toContain(value);
  });

  it('VS-04 asks the MIS with GET and nothing else, in a whole life of an install', async () => {
    await school.run();
    school.moveTo('2026-03-04');
    await school.run();
    expect(xporter.requests.length).toBeGreaterThan(4);
    expect(new Set(xporter.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('VS-05 asks for no field of a pupil that matching does not need', async () => {
    await school.run();
    const fields = 'Id,Forename,Surname,LegalForename,LegalSurname,UPN,FormerUPN,DateOfBirth';
    const students = asked().filter((path) => path.startsWith('/Students'));
    expect(students.map(decodeURIComponent)).toEqual([`/Students?select=${fields}&pageSize=1000`]);
  });

  it('VS-07 sends every mark once, closed days too, and nothing when nothing has changed', async () => {
    expect(await school.run()).toMatchObject({ batches: 1 });
    const marks = school.northmere.marksOf(child.entry);
    expect(marks.get('2026-03-02.AM')).toBe('#');
    expect(marks.get('2026-03-03.AM')).toMatch(/^\S{1,2}$/);
    expect([...marks.values()]).not.toContain('-');
    expect(await school.run()).toMatchObject({ batches: 0, marks: 0 });
    expect(school.northmere.batches).toHaveLength(1);
  });

  it('VS-07 sends the afternoon when its register is taken, and reads what a break has missed', async () => {
    await school.run();
    expect(school.northmere.marksOf(child.entry).has('2026-03-03.PM')).toBe(false);
    school.clock = new Date('2026-04-20T15:00:00Z');
    await school.run();
    const marks = school.northmere.marksOf(child.entry);
    expect(marks.has('2026-03-03.PM')).toBe(true);
    expect(marks.has('2026-04-02.AM')).toBe(true);
    expect(asked().at(-1)).toContain('DateFrom=2026-03-03&DateTo=2026-04-20');
  });

  it('VS-27 picks up a correction of the last 14 days, and not an older one', async () => {
    await school.run();
    xporter.changeMark(estab, '7001', '2026-02-17', 'AM', 'I');
    xporter.changeMark(estab, '7001', '2026-02-16', 'AM', 'I');
    xporter.changeMark(estab, '7001', '2026-03-03', 'AM', ' m ');
    expect(await school.run()).toMatchObject({ batches: 1, marks: 2 });
    expect(school.northmere.batches.at(-1)?.sent.batch.marks).toEqual([
      { entry: child.entry, on: '2026-02-17', session: 'AM', code: 'I' },
      { entry: child.entry, on: '2026-03-03', session: 'AM', code: 'M' },
    ]);
  });

  it('VS-27 tells that a mark was taken back, and never a missing mark before', async () => {
    await school.run();
    xporter.changeMark(estab, '7001', '2026-03-03', 'AM', '-');
    await school.run();
    expect(school.northmere.marksOf(child.entry).get('2026-03-03.AM')).toBe('-');
    expect(school.northmere.marksOf(child.entry).has('2026-03-03.PM')).toBe(false);
  });

  it('VS-27 picks up a correction after the child has left, for 14 days', async () => {
    school.northmere.to = '2026-03-03';
    await school.run();
    xporter.changePupil(estab, '7001', { leavingDate: '2026-03-03' });
    school.moveTo('2026-03-17');
    xporter.changeMark(estab, '7001', '2026-03-03', 'AM', 'M');
    expect(await school.run()).toMatchObject({ matched: 1 });
    expect(school.northmere.marksOf(child.entry).get('2026-03-03.AM')).toBe('M');
    school.moveTo('2026-03-18');
    expect(await school.run()).toMatchObject({ matched: 0, notHere: 2 });
  });

  it('VS-27 goes on reading a day that is still open, however old', async () => {
    xporter.changeMark(estab, '7001', '2026-01-15', 'PM', '-');
    await school.run();
    xporter.changeMark(estab, '7001', '2026-01-15', 'PM', 'M');
    expect(await school.run()).toMatchObject({ marks: 1 });
    await school.run();
    expect(asked().at(-1)).toContain('DateFrom=2026-02-17');
  });

  it('VS-05 reads nothing before the day of the list and nothing after its last day', async () => {
    school.northmere.from = '2026-01-10';
    school.northmere.to = '2026-01-20';
    await school.run();
    const days = [...school.northmere.marksOf(child.entry).keys()].sort();
    expect([days[0], days.at(-1)]).toEqual(['2026-01-10.AM', '2026-01-20.PM']);
    expect(asked().at(-1)).toContain('DateFrom=2026-01-10&DateTo=2026-01-20');
  });

  it('VS-22 goes on from what an agent kept that knew one stretch', async () => {
    const kept = { [child.entry]: { pupil: '7001', from: '2025-09-01', to: '2026-03-03' } };
    await school.host.folder.write(fileOf('999', 'reading.json'), kept);
    await school.run();
    expect(asked().at(-1)).toContain('DateFrom=2026-02-17&DateTo=2026-03-03');
  });

  it('VS-22 reads each stretch of a child who was in care twice, nothing between, and what a stretch begins earlier', async () => {
    Object.assign(school.northmere, {
      from: '2026-02-02',
      to: undefined,
      later: [{ day: '2025-09-08', to: '2025-09-12' }],
    });
    await school.run();
    const days = () => new Set([...school.northmere.marksOf(child.entry).keys()].map((place) => place.slice(0, 10)));
    expect([...days()].filter((day) => day < '2026-02-02')).toEqual(
      ['08', '09', '10', '11', '12'].map((day) => `2025-09-${day}`),
    );
    school.northmere.from = '2026-01-26';
    await school.run();
    expect([...days()].filter((day) => day > '2025-09-12').toSorted()[0]).toBe('2026-01-26');
    expect(asked().filter((path) => path.includes('DateFrom=2025-09-08'))).toHaveLength(1);
  });

  it('VS-29 keeps a code that no register has at the school, and says so', async () => {
    xporter.changeMark(estab, '7001', '2026-03-03', 'AM', 'LATE');
    const outcome = await school.run();
    expect(outcome).toMatchObject({ unreadable: 1 });
    expect(sentenceOf(outcome)).toContain('1 code of the register could not be read and stayed at the school.');
  });

  it('VS-08 writes into the log which child, category, period, when, to whom, before the batch is sent', async () => {
    school.platform.disturb = ({ name }) => (name === 'batch' ? 'away' : undefined);
    await school.run();
    expect(await logEntries(school.host.folder)).toEqual([
      {
        event: 'shared',
        at: '2026-03-03T11:00:00.000Z',
        la: '999',
        laName: 'Northmere',
        sequence: 1,
        category: 'attendance',
        pupil: '7001',
        name: `${settled.preferredForename} ${settled.preferredSurname}`,
        from: '2025-09-01',
        to: '2026-03-03',
        marks: 367,
      },
    ]);
    expect(await verifyLog(school.host.folder)).toMatchObject({ ok: true, entries: 1 });
  });

  it('VS-05 settles nobody without UPNs, and says why', async () => {
    await connect(school.host, { connector: 'xporter', url: school.misUrl, token: 'no-upn' });
    const outcome = await school.run();
    expect(outcome).toMatchObject({ matched: 0, pupils: 60, withoutUpn: 60 });
    expect(sentenceOf(outcome)).toContain('None of the 60 pupils of the MIS came with a UPN');
    expect(asked().some((path) => path.startsWith('/Attendance'))).toBe(false);
    expect(exitCodeOf([outcome])).toBe(0);
  });

  it('VS-05 does not read the roll when no child of the list is at the school', async () => {
    school.northmere.children = [];
    expect(await school.run()).toMatchObject({ outcome: 'nobody-on-list' });
    expect(asked().some((path) => path.startsWith('/Students'))).toBe(false);
  });

  it('VS-16 reads nothing before collection has begun', async () => {
    school.northmere.begun = false;
    expect(await school.run()).toMatchObject({ outcome: 'not-begun' });
    expect(asked().some((path) => path.startsWith('/Students'))).toBe(false);
  });

  it('VS-07 tries again later when the MIS asks to wait longer than a run may', async () => {
    xporter.setRateLimit({ requests: 1, windowSeconds: 600 });
    const outcome = await school.run();
    expect(outcome).toMatchObject({ outcome: 'stopped', type: 'busy', passes: true });
    expect(exitCodeOf([outcome])).toBe(75);
  });
});
