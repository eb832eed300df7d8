import { listNames, readAttendance, readMatching } from '@tutela/contracts';
import { addDays, countSessions, daysBetween, type Day } from '@tutela/education';
import { eventually, randomFrom, testPostgres } from '@tutela/testing';
import { PlatformProcess } from './platform-process';
import { pupilWith, registerOf, type MarkAtSchool } from './register-at-school';
import { lastDay, madeUpList, SchoolsUnderTest, type Listed } from './schools-under-test';

const firstDay: Day = '2026-09-01';
const seed = process.env['TUTELA_TEST_SEED'] ?? String(Date.now());
const profiles = ['often-ill', 'late', 'unexplained', 'suspended', 'severely-absent', 'part-time'] as const;
const settled: Listed[] = madeUpList(3, 6).map((one, index) => ({
  ...one,
  profile: profiles[Math.floor(index / 3)],
  ...(index % 3 === 2 ? { move: { to: 0, on: '2026-10-14' } } : {}),
}));
const [unsure, misnamed, ...collected] = settled;
const doubtful = [
  { ...unsure, difference: 'wrong-birth-date' },
  { ...misnamed, difference: 'other-name' },
] as Listed[];

let platform: PlatformProcess;
let schools: SchoolsUnderTest;

beforeAll(async () => {
  schools = await SchoolsUnderTest.start(3, [...doubtful, ...collected]);
  platform = await PlatformProcess.start({ postgres: testPostgres() });
  await schools.join(platform);
  for (const agent of schools.agents) await schools.run(agent);
  await schools.bringList(platform, true);
  for (const agent of schools.agents) await schools.run(agent);
}, 120_000);
afterAll(async () => {
  await schools.close();
  await platform.close();
});

async function numbersByLocalId(): Promise<ReadonlyMap<string, number>> {
  const { names } = await platform.as('k.osei').ask(listNames, {});
  return new Map(names.map(({ localId, child }) => [localId, child]));
}

interface Stay {
  readonly school: number;
  readonly from: Day;
  readonly to: Day;
}

/** Where a child was within a window, the newer school first. */
function staysOf({ atSchool, move }: Listed, from: Day, to: Day): Stay[] {
  const stays = move
    ? [
        { school: move.to, from: move.on, to: lastDay },
        { school: atSchool, from: firstDay, to: addDays(move.on, -1) },
      ]
    : [{ school: atSchool, from: firstDay, to: lastDay }];
  return stays
    .map((stay) => ({ ...stay, from: stay.from > from ? stay.from : from, to: stay.to < to ? stay.to : to }))
    .filter((stay) => stay.from <= stay.to);
}

function marksOf({ child }: Listed, { school, from, to }: Stay): MarkAtSchool[] {
  const place = schools.agents[school]?.school;
  if (!place) throw new Error('The list names a school that is not there.');
  return registerOf(place, pupilWith(place, child.upn), from, to);
}

function fiveWindows(): [Day, Day][] {
  process.stdout.write(`The windows follow from TUTELA_TEST_SEED=${seed}\n`);
  const random = randomFrom(seed);
  const length = daysBetween(firstDay, lastDay);
  return Array.from({ length: 5 }, () => {
    const from = random.int(0, length);
    return [addDays(firstDay, from), addDays(firstDay, random.int(from, length))];
  });
}

describe('figures and marks from the MIS to the page', () => {
  it.each(fiveWindows())(
    "VS-01 VS-29 agree per child and per enrolment with the schools' own registers, %s to %s",
    async (from, to) => {
      const numbers = await numbersByLocalId();
      const expected = collected.map((one) => {
        const stays = staysOf(one, from, to).map((stay) => marksOf(one, stay));
        const enrolments = stays.map((marks) => ({ figures: countSessions(marks) }));
        return { child: numbers.get(one.localId), figures: countSessions(stays.flat()), enrolments };
      });

      await eventually(async () => {
        const { rows } = await platform.as('k.osei').ask(readAttendance, { from, to });
        const sent = rows.filter((row) => expected.some(({ child }) => child === row.child));
        return sent.every(({ figures }) => figures.missing === 0) && sent.length === expected.length;
      });
      const { rows } = await platform.as('k.osei').ask(readAttendance, { from, to });
      for (const one of expected) expect(rows.find(({ child }) => child === one.child)).toMatchObject(one);
    },
  );

  it('VS-05 asks the MIS for the attendance of settled children and of nobody else', async () => {
    const { matches } = await platform.as('k.osei').ask(readMatching, {});
    const stays = collected.flatMap((one) => staysOf(one, firstDay, lastDay).map(({ school }) => ({ one, school })));
    expect(matches.filter(({ outcome }) => outcome === 'matched')).toHaveLength(stays.length);
    expect(matches.filter(({ outcome }) => outcome === 'doubtful')).toHaveLength(doubtful.length);

    const ids = stays.map(({ one, school }) => {
      const place = schools.agents[school]?.school;
      return place ? `School/${place.estab}/AttendanceForDateRange/${pupilWith(place, one.child.upn).id}` : '';
    });
    const asked = schools.xporter.requests.filter(({ path }) => path.includes('Attendance'));
    const paths = asked.map(({ path }) => path.slice(path.indexOf('School/')).split('?')[0]);
    expect([...new Set(paths)].toSorted()).toEqual(ids.toSorted());
  });

  it('VS-04 reads only: from first to last the MIS was asked with GET, and refused nothing', () => {
    const { requests } = schools.xporter;

    expect(requests.length).toBeGreaterThan(collected.length);
    expect(requests.filter(({ method, status }) => method !== 'GET' || status !== 200)).toEqual([]);
  });
});
