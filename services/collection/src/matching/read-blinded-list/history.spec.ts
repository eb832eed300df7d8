import {
  agreeSharing,
  createEnrolmentCode,
  readBlindedList,
  readCollection,
  reportMatches,
  setCollection,
  setSchoolCollection,
} from '@tutela/contracts';
import { authorityUnderTest, type AuthorityUnderTest } from '../../list-import/test-support/authority-under-test';
import { aRow, confirmed } from '../../list-import/test-support/list-rows';
import { AgentUnderTest } from '../../test-support/agent-under-test';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';

const history = 'last-school-year';

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
});
afterAll(() => collection.close());

let authority: AuthorityUnderTest;
/** In care for years; since last March; moved to another school a week ago. */
beforeEach(async () => {
  authority = await authorityUnderTest(collection);
  const rows = [
    aRow(1, { 'In care from': '01/02/2020' }),
    aRow(2, { 'In care from': '09/03/2026' }),
    aRow(3, { 'In care from': '01/02/2020', 'School URN': '999002' }),
  ];
  const moved = { 'School URN': '999001', 'Placement from': '09/11/2026' };
  await confirmed(authority.officer, rows);
  await confirmed(
    authority.officer,
    rows.map((row, place) => (place === 2 ? { ...row, ...moved } : row)),
  );
});

async function enrolledAgent(urn: string): Promise<AgentUnderTest> {
  const { officer, la } = authority;
  const { code } = await officer.ask(createEnrolmentCode, { urn });
  const agent = new AgentUnderTest(collection, urn, la);
  await agent.enrol(code);
  return agent;
}

/** The head agrees to what the enrolment's answer asked for. */
async function agreed(agent: AgentUnderTest): Promise<AgentUnderTest> {
  await agent.ask(agreeSharing, {
    name: 'J. Whitlock',
    office: 'Headteacher',
    categories: ['attendance'],
    from: agent.enrolled?.asks.from,
    agreedAt: '2026-11-16T09:00:00Z',
  });
  return agent;
}

async function begin(asked?: typeof history): Promise<void> {
  await authority.officer.ask(setCollection, { state: 'collecting', history: asked });
  for (const urn of ['999001', '999002'])
    await authority.officer.ask(setSchoolCollection, { urn, state: 'collecting' });
}

/** By local id: from which day on this agent may read. */
async function given(agent: AgentUnderTest): Promise<Record<string, string | undefined>> {
  const { from } = await agent.ask(readBlindedList, {});
  const days = ['NM-1', 'NM-2', 'NM-3'].map(async (localId) => {
    const { enrolments } = await authority.childOf(localId);
    const own = from.find(({ entry }) => enrolments.some(({ enrolment }) => enrolment === entry));
    return own ? [[localId, own.day]] : [];
  });
  return Object.fromEntries((await Promise.all(days)).flat()) as Record<string, string | undefined>;
}

describe('the last school year', () => {
  it('VS-22 is not read where the authority did not ask for it', async () => {
    await begin();
    const agent = await agreed(await enrolledAgent('999001'));

    expect(agent.enrolled?.asks.from).toBeUndefined();
    expect(await given(agent)).toEqual({ 'NM-1': '2026-09-01', 'NM-2': '2026-09-01', 'NM-3': '2026-11-09' });
  });

  it('VS-22 VS-24 is read from its first day, or the later start of care, and not at a school known since when', async () => {
    await begin(history);
    const here = await agreed(await enrolledAgent('999001'));
    const there = await agreed(await enrolledAgent('999002'));

    expect(here.enrolled?.asks.from).toBe('2025-09-01');
    expect(await given(here)).toEqual({ 'NM-1': '2025-09-01', 'NM-2': '2026-03-09', 'NM-3': '2026-11-09' });
    expect(await given(there)).toEqual({ 'NM-3': '2025-09-01' });
    const told = (await authority.enrolmentsTold(9)).slice(-4);
    expect(told.map(({ from, countFrom, owedFrom }) => [from, countFrom, owedFrom]).toSorted()).toEqual([
      ['2026-09-01', '2025-09-01', '2026-09-01'],
      ['2026-09-01', '2025-09-01', '2026-09-01'],
      ['2026-09-01', '2026-03-09', '2026-09-01'],
      ['2026-11-09', '2026-11-09', undefined],
    ]);
    expect(await authority.officer.ask(readCollection, {})).toMatchObject({ historyFrom: '2025-09-01' });
    expect((await authority.childOf('NM-2')).enrolments).toMatchObject([{ historyFrom: '2026-03-09' }]);
  });

  it('VS-22 holds a period in care that ended in it, beside the one of this year', async () => {
    const twice = { 'In care from': '02/02/2026', 'In care to': '29/05/2026' };
    await confirmed(authority.officer, [aRow(4, twice)]);
    await confirmed(authority.officer, [aRow(4, { 'In care from': '05/10/2026' })]);
    await begin(history);
    const agent = await agreed(await enrolledAgent('999001'));

    const { from } = await agent.ask(readBlindedList, {});

    const [own] = (await authority.childOf('NM-4')).enrolments;
    expect(from.filter(({ entry }) => entry === own?.enrolment)).toEqual([
      { entry: own?.enrolment, day: '2026-10-05' },
      { entry: own?.enrolment, day: '2026-02-02', to: '2026-05-29' },
    ]);
  });

  it('VS-24 is not given by a school that agreed without being shown it, and its marks are not taken', async () => {
    const agent = await agreed(await enrolledAgent('999001'));
    await begin(history);

    expect(await given(agent)).toMatchObject({ 'NM-1': '2026-09-01' });
    const [one] = (await authority.childOf('NM-1')).enrolments;
    const entry = one?.enrolment ?? '';
    await agent.ask(reportMatches, { matches: [{ entry, outcome: 'matched', agreed: ['upn', 'birth-date', 'name'] }] });
    const answer = await agent.send([{ entry, on: '2026-03-09', session: 'AM', code: '/' }], 1);
    expect(answer.problem.type).toBe('batch-not-theirs');

    await agent.enrol((await authority.officer.ask(createEnrolmentCode, { urn: '999001' })).code);
    expect(await given(await agreed(agent))).toMatchObject({ 'NM-1': '2025-09-01' });
  });

  it('VS-22 VS-27 is taken like this year’s, never from before care', async () => {
    await begin(history);
    const agent = await agreed(await enrolledAgent('999001'));
    await agent.ask(readBlindedList, {});
    const child = await authority.childOf('NM-2');
    const [entry = ''] = child.enrolments.map(({ enrolment }) => enrolment);
    await agent.ask(reportMatches, { matches: [{ entry, outcome: 'matched', agreed: ['upn', 'birth-date', 'name'] }] });

    const taken = await agent.send([{ entry, on: '2026-03-09', session: 'AM', code: 'N' }], 1);
    const refused = await agent.send([{ entry, on: '2026-03-06', session: 'AM', code: '/' }], 2);

    expect(taken.body.receipt).toMatchObject({ marks: 1, changed: 1 });
    expect(refused.problem.type).toBe('batch-not-theirs');
  });

  it('VS-16 is asked for as collection begins and at no other time', async () => {
    const { officer, la } = authority;
    expect(await refusalOf({ state: 'paused', history })).toBe('history-is-settled');
    await begin();
    expect(await refusalOf({ state: 'collecting', history })).toBe('history-is-settled');
    expect(await officer.ask(readCollection, {})).not.toHaveProperty('historyFrom');
    const [entry] = await collection.eye.auditEntries(la, 'collection.set');
    expect(entry).toMatchObject({ outcome: 'refused', facts: { refusal: 'history-is-settled' } });
  });

  it('SY-02 asked for again after an answer that was lost stays as it is', async () => {
    await begin(history);
    await begin(history);
    await authority.officer.ask(setCollection, { state: 'paused' });
    await begin();

    expect(await authority.officer.ask(readCollection, {})).toMatchObject({ historyFrom: '2025-09-01' });
    expect(await authority.enrolmentsTold(9)).toHaveLength(9);
  });
});

async function refusalOf(input: { state: 'collecting' | 'paused'; history: typeof history }): Promise<string> {
  return (await authority.officer.call(setCollection, input)).problem.type;
}
