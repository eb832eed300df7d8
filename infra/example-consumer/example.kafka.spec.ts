import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amendMark, marksRecorded, readAttendance, readChildYear, type CloudEvent } from '@tutela/contracts';
import { addDays, attended, schoolYearOf, type Day } from '@tutela/education';
import { eventually, hasJava, startLockedKafka, temporaryBrokerHome, testBrokers, testPostgres } from '@tutela/testing';
import { PlatformProcess } from '../whole/platform-process';
import { startPlatform } from '../whole/platform-under-test';
import { makeRelease } from '../whole/release-of-a-school';
import { madeUpList, SchoolsUnderTest, type Listed } from '../whole/schools-under-test';
import { brokerOf, type Broker } from './broker';
import { example } from './cli';
import { hear } from './hear';
import { makeReport } from './make-report';
import type { Report, SchoolMonth } from './report';

const longest = 180_000;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutela-example-'));
});
afterAll(() => rm(folder, { recursive: true }));

const environmentOf = (prefix: string): NodeJS.ProcessEnv => ({
  KAFKA_BROKERS: testBrokers().join(','),
  TOPIC_PREFIX: prefix,
});

describe('a report of an authority, of events alone', () => {
  const profiles = ['often-ill', 'late', 'unexplained', 'suspended', 'severely-absent', 'part-time'] as const;
  const list: Listed[] = madeUpList(2, 6).map((one, index) => ({
    ...one,
    profile: profiles[Math.floor(index / 2)],
    ...(index === 5 ? { move: { to: 0, on: '2026-10-14' } } : {}),
  }));
  let platform: PlatformProcess;
  let schools: SchoolsUnderTest;
  let broker: Broker;

  beforeAll(async () => {
    schools = await SchoolsUnderTest.start(2, list);
    platform = await PlatformProcess.start({ postgres: testPostgres() });
    await schools.join(platform);
    for (const agent of schools.agents) await schools.run(agent);
    await schools.bringList(platform, true);
    for (const agent of schools.agents) await schools.run(agent);
    broker = brokerOf(environmentOf(platform.config.DATABASE_PREFIX));
  }, longest);
  afterAll(async () => {
    await schools.close();
    await platform.close();
  });

  const report = (state: string, again = false): Promise<Report> =>
    makeReport({ la: '999', state: join(folder, state), again }, environmentOf(platform.config.DATABASE_PREFIX));

  /** What the page would show: the official figures of each enrolment, added up by school, month by month. */
  async function attendanceSays(): Promise<SchoolMonth[]> {
    const months = Array.from({ length: 15 }, (_, index) => new Date(Date.UTC(2025, 8 + index)).toISOString());
    const rows: SchoolMonth[] = [];
    for (const instant of months) rows.push(...(await schoolsIn(instant.slice(0, 7))));
    return rows;
  }

  async function schoolsIn(month: string): Promise<SchoolMonth[]> {
    const from: Day = `${month}-01`;
    const to = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1);
    const { rows } = await platform.as('k.osei').ask(readAttendance, { from, to });
    const enrolments = rows.flatMap((row) => row.enrolments).filter(({ figures }) => figures.possible > 0);
    const urns = [...new Set(enrolments.map(({ urn }) => urn))].sort();
    return urns.map((urn) => {
      const own = enrolments.filter((one) => one.urn === urn).map(({ figures }) => figures);
      const sum = (count: (figures: (typeof own)[0]) => number): number => own.reduce((n, one) => n + count(one), 0);
      return {
        schoolYear: schoolYearOf(from),
        month,
        urn,
        enrolments: own.length,
        possible: sum(({ possible }) => possible),
        attended: sum(attended),
        authorised: sum(({ authorised }) => authorised),
        unauthorised: sum(({ unauthorised }) => unauthorised),
      };
    });
  }

  /** Reporting has taken in what is told once its figures are those: it listens to the same events. */
  async function mustAgree(made: Report): Promise<void> {
    const text = JSON.stringify(made.months);
    await eventually(async () => JSON.stringify(await attendanceSays()) === text).catch(() => undefined);
    expect(made.months).toEqual(await attendanceSays());
  }

  /** Waits until all is on the topics that has been done. */
  const allTold = (): Promise<CloudEvent[]> => platform.eye.events(marksRecorded.type);

  it(
    'SY-07 VS-29 agrees with the figures of the page, school by school and month by month',
    async () => {
      await allTold();

      const made = await report('agrees');

      expect(made.doubts).toEqual([]);
      expect(made.months.length).toBeGreaterThanOrEqual(6);
      await mustAgree(made);
    },
    longest,
  );

  it(
    'SY-02 SY-07 is the same when every event is delivered again, and when every event stands on its topic twice',
    async () => {
      await allTold();
      const before = await report('again');

      expect(await report('again')).toEqual(before);
      expect(await report('again', true)).toEqual(before);
      await tellAllAgain();
      expect(await report('again')).toEqual(before);
      expect(await report('anew')).toEqual(before);
    },
    longest,
  );

  it(
    'SY-07 follows what is told later, from where the last run ended',
    async () => {
      const before = await report('later');
      const officer = platform.as('k.osei');
      const all = await officer.ask(readAttendance, { from: '2026-11-02', to: '2026-11-02' });
      const row = all.rows.find(({ figures }) => figures.possible > 0 && figures.unauthorised === 0);
      const child = row?.child ?? 0;
      const { marks } = await officer.ask(readChildYear, { child, year: '2026' });
      // A child who has moved has marks of both schools on that day, and one of them counts.
      const mark = marks.find(
        (one) => one.enrolment === row?.enrolments[0]?.enrolment && one.on === '2026-11-02' && one.stands.code !== 'O',
      );
      if (!mark) throw new Error('There is no mark to amend.');
      const { enrolment, on, session, stands } = mark;
      const reason = 'Told on the telephone';
      await officer.ask(amendMark, { child, enrolment, on, session, code: 'O', reason, seen: stands.code });
      await allTold();

      const after = await report('later');

      expect(after.months).not.toEqual(before.months);
      await mustAgree(after);
    },
    longest,
  );

  /** Every message once more at the end of its partition, the last one first: worse than a producer ever does. */
  async function tellAllAgain(): Promise<void> {
    const told: { topic: string; partition: number; event: CloudEvent }[] = [];
    const start = { positions: new Map<string, bigint>(), again: true };
    await hear(broker, ['collection.school-marks'], start, (event, place) => {
      const [topic = '', partition] = place.split('/');
      told.push({ topic, partition: Number(partition), event: event as CloudEvent });
    });
    const producer = broker.kafka.producer();
    await producer.connect();
    for (const { topic, partition, event } of told.reverse()) {
      await producer.send({ topic, messages: [{ partition, key: event.subject, value: JSON.stringify(event) }] });
    }
    await producer.disconnect();
    expect(told.length).toBeGreaterThan(0);
  }
});

(hasJava() ? it : it.skip)(
  'security.md 22 SY-07 is let in by the same settings as the platform’s services',
  async () => {
    const home = await temporaryBrokerHome();
    const locked = await startLockedKafka(home);
    await writeFile(join(home, 'password'), locked.password, { mode: 0o600 });
    const environment = {
      KAFKA_BROKERS: locked.address,
      KAFKA_TLS_CA: locked.ca,
      KAFKA_SASL_USERNAME: locked.username,
      KAFKA_SASL_PASSWORD_FILE: join(home, 'password'),
    };
    await tellNothing(brokerOf(environment), marksRecorded.topic);
    const order = { la: '999', state: join(folder, randomUUID()), again: false };

    const { doubts } = await makeReport(order, environment);

    expect(doubts).toEqual(['1 event(s) not understood, which this program has to learn: no CloudEvent.']);
    await locked.kill();
    await rm(home, { recursive: true, maxRetries: 5 });
  },
  longest,
);

async function tellNothing({ kafka }: Broker, topic: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 6 }], waitForLeaders: true });
  await admin.disconnect();
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic, messages: [{ value: '{}' }] });
  await producer.disconnect();
}

it('SY-07 stands on the contracts and Kafka alone: no database, no HTTP, nothing else of ours', () => {
  const sources = readdirSync(__dirname).filter((name) => /(?<!\.spec)\.ts$/.test(name));
  const imports = sources.flatMap((name) =>
    [...readFileSync(join(__dirname, name), 'utf8').matchAll(/ from '([^'.][^']*)'/g)].map(([, from]) => from),
  );

  expect([...new Set(imports)].sort()).toEqual([
    '@tutela/contracts',
    '@tutela/education',
    'kafkajs',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:util',
    'zod',
  ]);
});

it(
  'NC-07 SY-07 tells how many places a school’s contacts hold, of events alone',
  async () => {
    const platform = await startPlatform();
    await makeRelease(platform);
    await platform.eye.allEvents();
    const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const args = ['--la', '999', '--json', '--state', join(folder, randomUUID())];

    expect(await example(args, environmentOf(platform.config.DATABASE_PREFIX))).toBe(0);

    const text = String(printed.mock.calls[0]?.[0]);
    printed.mockRestore();
    expect(JSON.parse(text)).toMatchObject({ places: [{ urn: '999014', held: 1, of: 15 }], doubts: [] });
    await platform.close();
  },
  longest,
);
