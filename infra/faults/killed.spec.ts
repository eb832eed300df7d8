import { rm } from 'node:fs/promises';
import { eventually, randomFrom, startPostgres, temporaryHome, type RunningPostgres } from '@tutela/testing';
import { Line } from '../whole/line';
import { PlatformProcess } from '../whole/platform-process';
import { madeUpList, SchoolsUnderTest } from '../whole/schools-under-test';
import { afterPieces, agentMoment, platformMoment, type Moment } from './moments';
import { RunningAgent } from './running-agents';
import { allHeard, whatIsStored } from './what-is-stored';
import { whatIsWrong } from './what-is-wrong';

const seed = process.env['TUTELA_TEST_SEED'] ?? String(Date.now());
const random = randomFrom(seed);
const killed = [
  'platform',
  'agent',
  'platform',
  'agent',
  'Postgres',
  'agent',
  'platform',
  'agent',
  'platform',
  'agent',
];
const schoolCount = 3;

let home: string;
let postgres: RunningPostgres;
let toPostgres: Line;
let schools: SchoolsUnderTest;
let platform: PlatformProcess;
let agents: RunningAgent[];
let rounds = 0;

beforeAll(async () => {
  process.stdout.write(`The moments follow from TUTELA_TEST_SEED=${seed}\n`);
  home = await temporaryHome();
  postgres = await startPostgres({ home, durable: true });
  toPostgres = await Line.open(() => postgres.port);
  schools = await SchoolsUnderTest.start(schoolCount, madeUpList(schoolCount, 10));
  platform = await PlatformProcess.start({ postgres, throughPort: toPostgres.port });
  const lines = await Promise.all(schools.agents.map(() => Line.open(() => Number(new URL(platform.url).port))));
  await schools.join(platform, (index) => lines[index]?.url ?? '');
  agents = schools.agents.map((agent, index) => new RunningAgent(agent, lines[index] as Line));
  for (const agent of agents) await agent.start();
  for (const who of killed) await killOnce(who);
  for (const agent of agents) await agent.untilDone();
  await eventually(() => allHeard(platform.eye), 60_000);
}, 175_000);

afterAll(async () => {
  for (const agent of agents) agent.kill();
  await platform.close();
  await schools.close();
  for (const { line } of agents) line.close();
  toPostgres.close();
  await postgres.immediateStop();
  await rm(home, { recursive: true });
});

async function killOnce(who: string): Promise<void> {
  if (who === 'agent') await killAgent();
  else if (who === 'platform') await killPlatform();
  else await killPostgres();
  rounds += 1;
}

async function killPlatform(): Promise<void> {
  let ended: Promise<void> | undefined;
  await strike(toPostgres, platformMoment(random), agents, () => void (ended = platform.kill()));
  await ended;
  await platform.startAgain();
}

async function killAgent(): Promise<void> {
  const agent = random.pick(agents.filter(({ isAtWork }) => isAtWork));
  await strike(agent.line, agentMoment(random), [agent], () => agent.kill());
  await agent.startAgain();
}

async function killPostgres(): Promise<void> {
  let stopped: Promise<void> | undefined;
  await strike(toPostgres, platformMoment(random), agents, () => void (stopped = postgres.immediateStop()));
  await stopped;
  postgres = await startPostgres({ home, durable: true });
  platform.moveTo(postgres);
}

/** @throws Error if those whose work it is to interrupt are done first: the fault would have met nothing */
async function strike(line: Line, moment: Moment, workers: readonly RunningAgent[], act: () => void): Promise<void> {
  const done = Promise.all(workers.map((worker) => worker.untilDone())).then(() => 'done');
  const first = await Promise.race([afterPieces(line, moment, act), done]);
  if (first === 'done') throw new Error('The work was done before the fault: give the agents more of it.');
}

function change(sql: string, database = 'la_999'): Promise<object[]> {
  return platform.eye.rows(database, sql);
}

/** Sentences may be alike: each takes away one. */
function without(sentences: readonly string[], others: readonly string[]): string[] {
  const left = [...sentences];
  for (const other of others) if (left.includes(other)) left.splice(left.indexOf(other), 1);
  return left;
}

describe('ten faults during ingest', () => {
  it('SY-02 VS-07 in part (kill -9 of platform and agent, a stop of Postgres): nothing is lost, doubled or altered', async () => {
    const { receipts, marks } = await whatIsStored(platform.eye);

    expect(rounds).toBe(killed.length);
    expect(receipts.length).toBeGreaterThan(50);
    expect(marks.length).toBeGreaterThan(5000);
    expect(await whatIsWrong(platform.eye, schools)).toEqual([]);
  });

  it('SY-02 no event ends as a dead letter', async () => {
    expect(await platform.eye.rows('events', 'SELECT topic, reason FROM events.dead_letter')).toEqual([]);
  });

  it('VS-04 the MIS was asked with GET only', () => {
    expect(schools.xporter.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it.each([
    [
      'a mark is lost',
      `DELETE FROM collection.mark WHERE (enrolment, "on", session) IN (SELECT enrolment, "on", session FROM collection.mark WHERE code = '/' ORDER BY 1 LIMIT 1)`,
      [/changed \d+ marks and \d+ are here/, /a register of \d+ is not here/, /do not follow from the marks/],
    ],
    [
      'an audit entry is doubled',
      `INSERT INTO audit.entry SELECT gen_random_uuid(), at, writer, actor_kind, actor_id, actor_user_id, actor_role, action, outcome, object,
         network, children, facts, reason_sealed FROM audit.entry WHERE action = 'batch.received' AND NOT facts ? 'again' LIMIT 1`,
      [/has 2 audit entries/],
    ],
    [
      'a code is altered',
      `UPDATE collection.mark SET code = 'N' WHERE (enrolment, "on", session) IN (SELECT enrolment, "on", session FROM collection.mark WHERE code = '\\' ORDER BY 1 DESC LIMIT 1)`,
      [/a register of \d+ is not here/, /do not follow from the marks/],
    ],
    [
      'a figure is altered',
      `UPDATE reporting.enrolment_year SET attended = possible WHERE enrolment IN (SELECT enrolment FROM reporting.enrolment_year WHERE attended <> possible ORDER BY 1 OFFSET 9 LIMIT 1)`,
      [/do not follow from the marks/],
    ],
    [
      'a receipt is altered',
      `UPDATE collection.receipt SET content_hash = 'another' WHERE receipt IN (SELECT receipt FROM collection.receipt LIMIT 1)`,
      [/has a receipt at the school and is not here once/, /is here and the school has no receipt/],
    ],
  ])('SY-02 in part (this check can fail): it names it when %s', async (_, sql, named) => {
    const before = await whatIsWrong(platform.eye, schools);

    await change(sql);

    const after = await whatIsWrong(platform.eye, schools);
    const found = without(after, before);
    expect(found).toHaveLength(named.length);
    for (const words of named) expect(found).toContainEqual(expect.stringMatching(words));
  });
});
