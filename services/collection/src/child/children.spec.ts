import { listChildren, listNames, revealName } from '@tutela/contracts';
import { eventually, person } from '@tutela/testing';
import { aChildAtSchool } from '../test-support/a-child-at-school';
import { startCollection, thornbeck, type CollectionUnderTest } from '../test-support/collection-under-test';

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
});
afterAll(() => collection.close());

const reason = 'The carer rang and gave this number';

describe('reading the roster', () => {
  it('VS-01 (roster) VS-13 gives numbers and names apart, each in one audited read that lists the children', async () => {
    const { child, enrolment } = await aChildAtSchool(collection, thornbeck);
    const reader = collection.as(person('vs-reader', '999', { userId: 'b.lind' }));

    const { children } = await reader.ask(listChildren, {});
    const { names } = await reader.ask(listNames, {});

    expect(children.find((one) => one.child === child)).toEqual({
      child,
      inCareFrom: '2026-05-02',
      care: [{ from: '2026-05-02' }],
      enrolments: [
        {
          enrolment,
          urn: thornbeck,
          schoolName: 'Thornbeck High School',
          from: '2026-09-01',
          registration: 'main',
          yearGroup: 9,
        },
      ],
    });
    expect(names.find((one) => one.child === child)).toMatchObject({
      surname: 'Adeyemi',
      forename: 'Marcus',
      birthDate: '2012-03-04',
    });
    for (const action of ['children.listed', 'children.names-read']) {
      const [entry] = await collection.eye.auditEntries('999', action);
      expect(entry).toMatchObject({ actor_user_id: 'b.lind' });
      expect(entry?.children).toContain(child);
    }
  });

  it('VS-10 a neighbour’s roster is its own', async () => {
    const { child } = await aChildAtSchool(collection, thornbeck);
    const neighbour = collection.as(person('vs-officer', '998'));

    expect((await neighbour.ask(listChildren, {})).children.map((one) => one.child)).not.toContain(child);
    expect((await neighbour.ask(listNames, {})).names.map((one) => one.child)).not.toContain(child);
  });

  it.each([listChildren, listNames])('VS-12 refuses the operator’s staff: $path', async (contract) => {
    expect(await collection.as(person('security', undefined)).call(contract, {})).toMatchObject({
      status: 403,
      problem: { type: 'not-your-role' },
    });
  });
});

describe('showing the name behind a number', () => {
  it('VS-13 shows it to security for a reason, which stands in the authority’s own log', async () => {
    const { child } = await aChildAtSchool(collection, thornbeck);
    const security = collection.as(
      person('security', undefined, { userId: 's.marlow', factorAt: new Date('2026-11-16T09:40:00Z') }),
    );

    expect(await security.ask(revealName, { la: '999', child, reason })).toEqual({ name: 'Marcus Adeyemi' });

    const [entry] = await collection.eye.auditEntries('999', 'child.name-revealed');
    expect(entry).toMatchObject({
      actor_user_id: 's.marlow',
      object: String(child),
      children: [child],
      outcome: 'done',
    });
    const [sealed] = await collection.eye.rows<{ reason: Buffer }>(
      'la_999',
      `SELECT reason_sealed AS reason FROM audit.entry WHERE action = 'child.name-revealed' AND outcome = 'done'`,
    );
    expect(sealed?.reason.includes(Buffer.from('carer'))).toBe(false);
  });

  it('VS-12 refuses other roles and an old factor, and writes the try down', async () => {
    const { child } = await aChildAtSchool(collection, thornbeck);
    const platform = collection.as(person('platform', undefined));
    const stale = collection.as(person('security', undefined, { factorAt: new Date('2026-11-16T09:30:00Z') }));

    expect(await platform.call(revealName, { la: '999', child, reason })).toMatchObject({
      problem: { type: 'not-your-role' },
    });
    expect(await stale.call(revealName, { la: '999', child, reason })).toMatchObject({
      problem: { type: 'stale-factor' },
    });
    const tries = await eventually(async () => {
      const entries = await collection.eye.auditEntries('support', 'child.name-revealed');
      return entries.length >= 2 && entries;
    });
    expect(tries.map(({ facts }) => facts.refusal).sort()).toEqual(['not-your-role', 'stale-factor']);
  });

  it.each([
    ['a child of another authority', '998', undefined],
    ['an authority that is not there', '123', undefined],
    ['a number that is nobody’s', '999', 100_000],
  ])('VS-10 answers not found for %s', async (_, la, number) => {
    const { child } = await aChildAtSchool(collection, thornbeck);
    const security = collection.as(person('security', undefined));

    expect(await security.call(revealName, { la, child: number ?? child, reason })).toMatchObject({
      status: 404,
      problem: { type: 'not-found' },
    });
  });
});
