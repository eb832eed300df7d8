import { judge, type Judgement } from './judgement';
import { Ordeal } from './ordeal';
import { whatIsStored } from './what-is-stored';
import { whatIsWrong } from './what-is-wrong';

const seed = process.env['TUTELA_TEST_SEED'] ?? String(Date.now());
const kills = 20;

let ordeal: Ordeal;
let judgement: Judgement;

beforeAll(async () => {
  process.stdout.write(`The moments follow from TUTELA_TEST_SEED=${seed}\n`);
  ordeal = new Ordeal({ seed, kills, say: () => undefined });
  await ordeal.begin();
  await ordeal.strikeAll();
  await ordeal.finish();
  judgement = await judge(ordeal);
}, 600_000);

afterAll(() => ordeal.close(), 60_000);

async function sentences(): Promise<string[]> {
  return (await whatIsWrong(ordeal.platform.eye, ordeal.atWork)).map(({ what }) => what);
}

/** Sentences may be alike: each takes away one. */
function without(found: readonly string[], others: readonly string[]): string[] {
  const left = [...found];
  for (const other of others) if (left.includes(other)) left.splice(left.indexOf(other), 1);
  return left;
}

describe('twenty faults while agents and people are at work', () => {
  it('SY-02 VS-07 VS-27 NC-21 nothing acknowledged is lost, doubled, reordered or phantom, and no event ends as a dead letter', () => {
    expect(judgement.wrong).toEqual([]);
  });

  it('SY-02 every kind of process was killed at least four times, and there was much to lose', async () => {
    const { receipts, marks } = await whatIsStored(ordeal.platform.eye);

    expect(ordeal.killed.size).toBeGreaterThanOrEqual(3);
    for (const times of ordeal.killed.values()) expect(times).toBeGreaterThanOrEqual(4);
    expect(receipts.length).toBeGreaterThan(50);
    expect(marks.length).toBeGreaterThan(5000);
    expect(judgement.commands).toBeGreaterThan(receipts.length);
  });

  it('SY-05 the audit logs verify', () => {
    expect(judgement.audit).toBe(0);
  });

  it('VS-04 the MIS was asked with GET only', () => {
    expect(ordeal.schools.xporter.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
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
      'a row of the totals is altered',
      `UPDATE reporting.counted_year SET attended = possible WHERE enrolment IN (SELECT enrolment FROM reporting.counted_year WHERE attended <> possible ORDER BY 1 OFFSET 11 LIMIT 1)`,
      [/do not follow from the marks/],
    ],
    [
      'a receipt is altered',
      `UPDATE collection.receipt SET content_hash = 'another' WHERE receipt IN (SELECT receipt FROM collection.receipt LIMIT 1)`,
      [/has a receipt at the school and is not here once/, /is here and the school has no receipt/],
    ],
  ])('SY-02 in part (this check can fail): it names it when %s', async (_, sql, named) => {
    const before = await sentences();

    await ordeal.platform.eye.rows('la_999', sql);

    const after = await sentences();
    const found = without(after, before);
    expect(found).toHaveLength(named.length);
    for (const words of named) expect(found).toContainEqual(expect.stringMatching(words));
  });
});
