import { amendMark, type InputOf } from '@tutela/contracts';
import { eventually, person } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import { startCollection, thornbeck, type CollectionUnderTest } from '../../test-support/collection-under-test';

type Amendment = InputOf<typeof amendMark>;

let collection: CollectionUnderTest;
let child: number;
let enrolment: string;
beforeAll(async () => {
  collection = await startCollection();
});
beforeEach(async () => {
  ({ child, enrolment } = await aChildAtSchool(collection, thornbeck));
});
afterAll(() => collection.close());

const kezia = person('vs-officer', '999', { userId: 'k.osei' });
const priya = person('vs-officer', '999', { userId: 'p.raman' });

function anAmendment(changes: Partial<Amendment> = {}): Amendment {
  return {
    child,
    enrolment,
    on: '2026-11-16',
    session: 'AM',
    code: 'I',
    reason: 'Carer rang: chest infection',
    seen: null,
    ...changes,
  };
}

describe('amending a mark', () => {
  it('VS-13 VS-27 keeps who, when, why and what stood before', async () => {
    await collection.as(kezia).ask(amendMark, anAmendment({ code: 'N', reason: 'Not seen by 09:30' }));

    const answer = await collection.as(kezia).ask(amendMark, anAmendment({ seen: 'N' }));

    expect(answer.before).toMatchObject({ code: 'N', source: 'portal', broughtBy: 'k.osei' });
    expect(answer.after).toMatchObject({ code: 'I', reason: 'Carer rang: chest infection' });
    const [entry] = await collection.auditEntries('mark.amended', child);
    expect(entry).toMatchObject({ actor_user_id: 'k.osei', network: '127.0.0.1', outcome: 'done' });
    expect(entry?.images).toEqual([
      { before: expect.objectContaining({ code: 'N' }), after: expect.objectContaining({ code: 'I' }) },
    ]);
    const told = await eventually(async () => (await collection.marksTold(enrolment)).at(1));
    expect(told).toEqual({ enrolment, on: '2026-11-16', session: 'AM', code: 'I', toDecide: false });
  });

  it('SY-03 VS-11 leaves the reason in no clear column, no event and no entry', async () => {
    await collection.as(kezia).ask(amendMark, anAmendment());

    expect(await collection.clearTextOf('999')).not.toContain('chest infection');
  });

  it('VS-27 never overwrites what another has changed meanwhile', async () => {
    const answers = await Promise.all(
      [kezia, priya].map((officer) =>
        collection.as(officer).call(amendMark, anAmendment({ code: officer === kezia ? 'I' : 'M' })),
      ),
    );

    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.problem.type).toBe('conflict');
    // The refusal tells what stands now: it is written down as read of this child.
    const entries = await collection.auditEntries('mark.amended', child);
    expect(entries.map((entry) => entry.outcome).sort()).toEqual(['done', 'refused']);
  });

  it('SY-02 answers a lost answer sent again as done, and does nothing twice', async () => {
    await collection.as(kezia).ask(amendMark, anAmendment());

    const again = await collection.as(kezia).ask(amendMark, anAmendment({ reason: 'Typed once more' }));

    expect(again.after).toMatchObject({ code: 'I', reason: 'Carer rang: chest infection' });
    await eventually(async () => (await collection.marksTold(enrolment)).length === 1);
  });

  it.each([
    ['the authority does not know', '203.0.113.9'],
    ['its neighbour alone knows', '198.51.100.7'],
  ])('VS-14 refuses from an address that %s, writes the try down and changes nothing', async (_, network) => {
    const answer = await collection.as({ ...kezia, network }).call(amendMark, anAmendment());

    expect(answer).toMatchObject({ status: 403, problem: { type: 'wrong-network' } });
    const [entry] = await collection.eye.auditEntries('999', 'mark.amended');
    expect(entry).toMatchObject({
      outcome: 'refused',
      network,
      object: String(child),
      facts: { refusal: 'wrong-network' },
    });
    expect(await collection.marksTold(enrolment)).toEqual([]);
  });

  it('VS-12 refuses a role that may only read', async () => {
    const answer = await collection.as(person('vs-reader', '999')).call(amendMark, anAmendment());

    expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
  });

  it("VS-10 answers a neighbour's child exactly as an absent one", async () => {
    const neighbour = person('vs-officer', '998', { network: '198.51.100.7' });

    const theirs = await collection.as(neighbour).call(amendMark, anAmendment());
    const absent = await collection.as(neighbour).call(amendMark, anAmendment({ child: 1_234_567 }));

    expect(theirs.status).toBe(404);
    expect(theirs.body).toEqual(absent.body);
  });

  it.each([
    ['no-such-code', { code: '#' }],
    ['no-such-code', { code: 'H' }],
    ['not-a-session', { on: '2026-11-17' }],
    ['not-a-session', { on: '2024-09-02' }],
    ['not-a-session', { on: '2026-11-15' }],
    ['bad-input', { on: '0000-01-01' }],
    ['bad-input', { child: 99_999_999_999 }],
    ['bad-input', { reason: '' }],
  ] as const)('VS-22 VS-29 refuses as %s: %j', async (type, changes) => {
    const answer = await collection.as(kezia).call(amendMark, anAmendment(changes));

    expect(answer.problem.type).toBe(type);
  });
});
