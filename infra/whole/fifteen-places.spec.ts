import { endAppointment, placesOfASchool, readPlaces, type OutputOf, type requestContacts } from '@tutela/contracts';
import { randomFrom, testPostgres } from '@tutela/testing';
import { afterPieces, type Moment } from '../faults/moments';
import { Refused } from '../local/src/feed/gateway-session';
import { Line } from './line';
import { PlatformProcess } from './platform-process';
import { ask, offices, takeTwelvePlaces, twentyCompanies, urn, type Asker } from './twenty-companies';

type Answer = OutputOf<typeof requestContacts>;
type Holder = { appointment: string; place: number; account: string };
interface Asked {
  readonly asker: Asker;
  /** Undefined where the platform was gone before it answered. */
  readonly answer: Answer | undefined;
}

const seed = process.env['TUTELA_TEST_SEED'] ?? String(Date.now());
const random = randomFrom(seed);
const rounds = 50;
const killedRounds = 8;
const left = 3;
const allPlaces = Array.from({ length: placesOfASchool }, (_, index) => index + 1);

let toPostgres: Line;
let platform: PlatformProcess;
let askers: Asker[];
/** Rounds in which a request had no answer. */
let cutShort = 0;

beforeAll(async () => {
  process.stdout.write(`The moments follow from TUTELA_TEST_SEED=${seed}\n`);
  const postgres = testPostgres();
  toPostgres = await Line.open(() => postgres.port);
  const people = { demo: twentyCompanies(), addresses: offices() };
  platform = await PlatformProcess.start({ postgres, throughPort: toPostgres.port, ...people });
  askers = await takeTwelvePlaces(platform);
}, 180_000);
afterAll(async () => {
  await platform.close();
  toPostgres.close();
});

/** The twenty press their tags and send at the same moment. */
function everyoneAsks(): Promise<Asked[]> {
  return Promise.all(askers.map(async (asker) => ({ asker, answer: await answerTo(asker) })));
}

/** A refusal by the rules is an answer; a connection that broke, or a service that was not reached any more, is none. */
async function answerTo({ manager, employee }: Asker): Promise<Answer | undefined> {
  try {
    return await ask(manager, [employee]);
  } catch (error) {
    if (error instanceof Refused && error.status !== 503) throw error;
    return undefined;
  }
}

/** Kills the platform in the midst of the deciding, and starts it again. */
async function everyoneAsksAndIsCut(): Promise<Asked[]> {
  let killed: Promise<void> | undefined;
  const struck = afterPieces(toPostgres, momentOfDeciding(), () => void (killed = platform.kill()));
  const asked = await everyoneAsks();
  if (!killed) throw new Error('All was answered before the fault: it met nothing.');
  await struck;
  await killed;
  await platform.startAgain();
  return asked;
}

/** As one of the twenty is decided, while the others wait for it; or at the commit that comes next, whose answer is never seen. */
function momentOfDeciding(): Moment {
  const isAtCommit = random.chance(0.5);
  let toDecide = random.int(1, askers.length - 1);
  const counts: Moment['counts'] = ({ from, bytes }) => {
    const said = bytes.toString('latin1');
    if (from === 'caller' && said.includes('INSERT INTO support_case')) toDecide -= 1;
    return from === 'caller' && toDecide <= 0 && (!isAtCommit || said.includes('COMMIT'));
  };
  return { count: 1, counts };
}

async function holders(): Promise<Holder[]> {
  const { places } = await platform.as('n.cole').ask(readPlaces, {});
  return places.flatMap(({ appointment }) => appointment ?? []);
}

/** What was told is so: who was given a place has that one, who was refused was told of all fifteen. */
function mustBeTrue(asked: readonly Asked[], held: readonly Holder[]): void {
  expect(held.length).toBeLessThanOrEqual(placesOfASchool);
  for (const { asker, answer } of asked) {
    const result = answer?.results[0];
    if (answer === undefined || result?.why === 'already-there') continue;
    const has = held.find(({ account }) => account === asker.employee);
    if (result?.outcome === 'refused') {
      expect([result.why, has]).toEqual(['no-place', undefined]);
      expect(answer.taken?.map(({ place }) => place)).toEqual(allPlaces);
    } else {
      expect(has).toMatchObject({ appointment: result?.appointment, place: result?.place, state: result?.outcome });
    }
  }
}

function isGranted({ answer }: Asked): boolean {
  return ['live', 'needs-tag'].includes(answer?.results[0]?.outcome ?? '');
}

/** Whoever had no answer asks once more with a new code; whose answer was lost is there already. */
async function theOthersAskAgain(asked: readonly Asked[]): Promise<Asked[]> {
  const without = asked.filter(({ answer }) => answer === undefined).map(({ asker }) => asker);
  return Promise.all(without.map(async (asker) => ({ asker, answer: await answerTo(asker) })));
}

/** The school ends the appointments of the twenty, so that the next round begins as this one. */
async function freeAgain(held: readonly Holder[]): Promise<void> {
  const theirs = held.filter(({ account }) => askers.some(({ employee }) => employee === account));
  expect(theirs).toHaveLength(left);
  const reason = 'Somebody else has a turn';
  for (const { appointment } of theirs) await platform.as('n.cole').ask(endAppointment, { appointment, reason });
}

async function roundWithoutFault(): Promise<void> {
  const asked = await everyoneAsks();
  const held = await holders();
  mustBeTrue(asked, held);
  expect(asked.filter(isGranted)).toHaveLength(left);
  expect(held.map(({ place }) => place)).toEqual(allPlaces);
  await freeAgain(held);
}

async function roundWithKill(): Promise<void> {
  const asked = await everyoneAsksAndIsCut();
  const heldAfterKill = await holders();
  mustBeTrue(asked, heldAfterKill);
  const again = await theOthersAskAgain(asked);
  if (again.length > 0) cutShort += 1;
  const held = await holders();
  mustBeTrue([...asked, ...again], held);
  expect(again.every(({ answer }) => answer !== undefined)).toBe(true);
  expect([...asked, ...again].filter(isGranted).length).toBeLessThanOrEqual(left);
  expect(held.map(({ place }) => place)).toEqual(allPlaces);
  await theRefusedAreToldAgain(held);
  await freeAgain(held);
}

/** Whatever became of the first answer, the next one lists the fifteen. */
async function theRefusedAreToldAgain(held: readonly Holder[]): Promise<void> {
  const asker = askers.find(({ employee }) => held.every(({ account }) => account !== employee)) as Asker;
  mustBeTrue([{ asker, answer: await answerTo(asker) }], held);
}

describe('twenty managers of twenty companies who ask for the last three places at one moment', () => {
  const withKill = new Set<number>();
  while (withKill.size < killedRounds) withKill.add(random.int(0, rounds - 1));

  it('NC-07 NC-21 SY-02 never get sixteen and lose none, in 50 rounds of which the platform is killed in some', async () => {
    for (let round = 0; round < rounds; round += 1) await (withKill.has(round) ? roundWithKill() : roundWithoutFault());

    expect(cutShort).toBeGreaterThan(0);
  }, 480_000);

  it('NC-07 no place had two holders at any time, and none holds more than there are', async () => {
    const { eye } = platform;
    const twice = await eye.rows(
      'cases',
      `SELECT one.id FROM cases.appointment one JOIN cases.appointment other ON one.urn = other.urn AND one.place = other.place AND one.id < other.id
       WHERE tstzrange(one.asked_at, one.ended_at) && tstzrange(other.asked_at, other.ended_at)`,
    );
    const all = await eye.rows('cases', 'SELECT FROM cases.appointment WHERE urn = $1', [urn]);

    expect(twice).toEqual([]);
    expect(all).toHaveLength(placesOfASchool - left + rounds * left);
  });

  it('NC-14 each appointment has one line of who answers for it, and each accepted code did one act', async () => {
    const { eye } = platform;
    const lines = await eye.rows(
      'cases',
      'SELECT FROM cases.responsibility JOIN cases.appointment ON id = appointment',
    );
    const appointments = await eye.rows('cases', 'SELECT FROM cases.appointment');
    const cases = await eye.rows('cases', `SELECT FROM cases.support_case WHERE kind = 'contacts'`);
    const codes = await eye.rows('cases', `SELECT FROM cases.accepted_code WHERE act = 'contacts.requested'`);

    expect(lines).toHaveLength(appointments.length);
    expect(cases).toHaveLength(codes.length);
  });
});
