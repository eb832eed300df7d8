import { searchAudit, type OutputOf, type Role } from '@tutela/contracts';
import type { AuditImage } from '@tutela/platform';
import { person } from '@tutela/testing';
import { startAudit, type AuditUnderTest } from '../../test-support/audit-under-test';

let audit: AuditUnderTest;
beforeAll(async () => {
  audit = await startAudit();
});
afterAll(() => audit.close());

async function search(role: Role, input: Readonly<Record<string, unknown>>): Promise<OutputOf<typeof searchAudit>> {
  const answer = await audit.as(person(role, undefined)).call(searchAudit, input);
  expect(answer.status).toBe(200);
  return answer.body;
}

const operatorRoles = ['agent', 'security', 'platform'] as const;

describe("the operator's search", () => {
  it('NC-17 reads the log of the support site', async () => {
    const dana = person('platform', undefined, { userId: 'd.reyes' });
    await audit.write('support', { action: 'sign-in.ended', by: dana, object: dana.account });

    const { entries, older } = await search('agent', { log: 'support', userId: 'd.reyes' });

    expect(entries).toMatchObject([{ log: 'support', writer: 'identity', object: dana.account, pending: false }]);
    expect(older).toBe(false);
  });

  it('VS-10 reads one log and no other', async () => {
    await audit.write('la-999', { action: 'collection.set', object: 'la-999' });
    await audit.write('la-998', { action: 'collection.set', object: 'la-998' });
    await audit.write('support', { action: 'collection.set', object: 'support' });

    for (const log of ['la-999', 'la-998', 'support']) {
      const { entries } = await search('agent', { log, action: 'collection.set' });
      expect(entries.map(({ object }) => object)).toEqual([log]);
    }
  });

  it.each(operatorRoles)('VS-13 shows codes and child numbers (%s)', async (role) => {
    const child = await audit.aChild();
    const images = [{ child, before: { code: 'N' }, after: { code: 'I' } }];
    await audit.write('la-999', { action: 'mark.amended', children: [child], images });

    const { entries } = await search(role, { log: 'la-999', child, action: 'mark.' });

    expect(entries).toMatchObject([{ children: [child], images: [{ ...images[0], readable: true }] }]);
  });

  it.each(operatorRoles)('VS-12 never opens an image that may carry a name (%s)', async (role) => {
    const child = await audit.aChild();
    const images: AuditImage[] = [{ child, after: { legalSurname: 'Adeyemi' } }, { after: { agreedBy: 'A. Head' } }];
    for (const action of ['list.confirmed', 'person.nominated', 'extractor.agreed', 'child.corrected'])
      await audit.write('la-999', { action, children: [child], images });

    const page = await search(role, { log: 'la-999', child });

    const named = page.entries.filter(({ action }) => !action.startsWith('audit.'));
    expect(named.map((entry) => entry.images)).toEqual(
      Array.from({ length: 4 }, () => [{ child, readable: false }, { readable: false }]),
    );
    expect(JSON.stringify(page)).not.toMatch(/Adeyemi|A\. Head/);
  });

  it('VS-12 leaves reasons out, save for security', async () => {
    const child = await audit.aChild();
    await audit.write('la-999', { action: 'marks.given', children: [child], reason: 'Marcus was seen by his carer' });
    const reasonFor = async (role: Role) =>
      (await search(role, { log: 'la-999', action: 'marks.given' })).entries.map(({ reason }) => reason);

    expect(await reasonFor('agent')).toEqual([undefined]);
    expect(await reasonFor('platform')).toEqual([undefined]);
    expect(await reasonFor('security')).toEqual(['Marcus was seen by his carer']);
  });

  it.each(['support', 'la-999'])('security.md 37 is written into the log that was read: %s', async (log) => {
    const by = person('agent', undefined);

    await audit.as(by).ask(searchAudit, { log });

    const [entry] = await audit.eye.auditEntries(log.replace('la-', ''), 'audit.searched');
    expect(entry).toMatchObject({ actor_id: by.account, outcome: 'done', object: log });
  });

  it('an authority that is not set up is not found, and the try is written down', async () => {
    const by = person('agent', undefined);

    expect(await audit.as(by).call(searchAudit, { log: 'la-997' })).toMatchObject({
      status: 404,
      problem: { type: 'not-found' },
    });
    const tries = await audit.eye.auditEntries('support', 'audit.searched');
    expect(tries.find((entry) => entry.actor_id === by.account)).toMatchObject({ outcome: 'refused' });
  });

  it.each(['audit', 'la-99', 'la-999; DROP', ''])('a log that cannot be is refused: "%s"', async (log) => {
    expect(await audit.as(person('agent', undefined)).call(searchAudit, { log })).toMatchObject({ status: 400 });
  });

  it.each<[Role, string | undefined]>([
    ['calling-manager', undefined],
    ['virtual-head', '999'],
    ['vs-officer', '999'],
  ])('VS-12 refuses a %s', async (role, la) => {
    const answer = await audit.as(person(role, la)).call(searchAudit, { log: 'la-998' });

    expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
  });
});
