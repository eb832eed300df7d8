import { randomUUID } from 'node:crypto';
import { searchOwnAudit, type OutputOf } from '@tutela/contracts';
import type { Install } from '@tutela/platform';
import { person } from '@tutela/testing';
import { startAudit, type AuditUnderTest } from '../../test-support/audit-under-test';

let audit: AuditUnderTest;
beforeAll(async () => {
  audit = await startAudit();
});
afterAll(() => audit.close());

const head = person('virtual-head', '999');
const kezia = person('vs-officer', '999', { userId: 'k.osei' });

async function search(input: Readonly<Record<string, unknown>>, by = head): Promise<OutputOf<typeof searchOwnAudit>> {
  const answer = await audit.as(by).call(searchOwnAudit, input);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe("searching one's own log", () => {
  it('VS-13 shows who did what, from where, why, and what stood before and after', async () => {
    const child = await audit.aChild();
    await audit.write('la-999', {
      action: 'mark.amended',
      by: kezia,
      object: String(child),
      children: [child],
      facts: { on: '2026-11-16', session: 'AM' },
      reason: 'Carer rang: ill',
      images: [{ child, before: { code: 'N' }, after: { code: 'I' } }],
    });

    const { entries } = await search({ child, action: 'mark.' });

    expect(entries).toEqual([
      {
        id: expect.any(String) as string,
        at: expect.stringMatching(/^2026-11-16T09:4/) as string,
        writer: 'collection',
        log: 'la-999',
        actor: { kind: 'person', id: kezia.account, userId: 'k.osei', role: 'vs-officer' },
        action: 'mark.amended',
        outcome: 'done',
        object: String(child),
        network: '127.0.0.1',
        reason: 'Carer rang: ill',
        children: [child],
        facts: { on: '2026-11-16', session: 'AM' },
        images: [{ child, before: { code: 'N' }, after: { code: 'I' }, readable: true }],
        pending: false,
      },
    ]);
  });

  it('VS-13 opens an image of the authority itself, and an act of a school and of nobody in particular', async () => {
    const install: Install = { kind: 'install', install: randomUUID(), la: '999', urn: '999001', network: '192.0.2.7' };
    const images = [{ after: { agreedBy: 'A. Head, Office' } }];
    await audit.write('la-999', { action: 'extractor.agreed', by: install, object: '999001', images });

    const { entries } = await search({ action: 'extractor.agreed' });

    expect(entries).toMatchObject([
      {
        actor: { kind: 'install', id: install.install },
        network: '192.0.2.7',
        images: [{ ...images[0], readable: true }],
      },
    ]);
    expect(entries[0]?.actor).not.toHaveProperty('userId');
  });

  it('VS-23 says that an image and a reason are not readable any more when the key of the child is destroyed', async () => {
    const [child, other] = [await audit.aChild(), await audit.aChild()];
    const images = [child, other].map((number) => ({ child: number, after: { code: 'I' } }));
    await audit.write('la-999', { action: 'mark.amended', children: [child], reason: 'Told by M.', images });
    await audit.eye.rows('la_999', 'DELETE FROM keys.child_key WHERE child = $1', [child]);

    const { entries } = await search({ child, action: 'mark' });

    expect(entries).toMatchObject([
      {
        images: [
          { child, readable: false },
          { child: other, after: { code: 'I' }, readable: true },
        ],
      },
    ]);
    expect(entries[0]).not.toHaveProperty('reason');
    expect(entries[0]?.images[0]).not.toHaveProperty('after');
  });

  it('SY-05 in part: an image that was altered is not readable, and hides nothing else', async () => {
    const child = await audit.aChild();
    const images = ['I', 'L'].map((code) => ({ child, after: { code } }));
    await audit.write('la-999', { action: 'mark.altered', children: [child], images });
    await audit.eye.rows(
      'la_999',
      `ALTER TABLE audit.entry_image DISABLE TRIGGER USER;
       UPDATE audit.entry_image SET image_sealed = set_byte(image_sealed, 20, get_byte(image_sealed, 20) # 1)
         FROM audit.entry WHERE entry.id = entry AND action = 'mark.altered' AND place = 0;
       ALTER TABLE audit.entry_image ENABLE TRIGGER USER`,
    );

    const { entries } = await search({ action: 'mark.altered' });

    expect(entries[0]?.images).toEqual([
      { child, readable: false },
      { child, after: { code: 'L' }, readable: true },
    ]);
  });

  it('VS-13 opens a reason that belongs to several children', async () => {
    const children = [await audit.aChild(), await audit.aChild()];
    await audit.write('la-999', { action: 'children.corrected', children, reason: 'Moved together' });

    expect((await search({ action: 'children.corrected' })).entries[0]?.reason).toBe('Moved together');
  });
});

describe('whose log', () => {
  it("VS-10 never shows another authority's entries", async () => {
    await audit.write('la-998', { action: 'neighbour.act', object: 'Eastholme' });

    expect((await search({ action: 'neighbour' })).entries).toEqual([]);
    const { entries } = await search({ action: 'neighbour' }, person('virtual-head', '998'));
    expect(entries.map(({ object }) => object)).toEqual(['Eastholme']);
  });

  it.each(['vs-officer', 'vs-reader'] as const)('VS-12 refuses a %s, and writes the try down', async (role) => {
    const by = person(role, '999');

    expect(await audit.as(by).call(searchOwnAudit, {})).toMatchObject({
      status: 403,
      problem: { type: 'not-your-role' },
    });
    const tries = await audit.eye.auditEntries('999', 'audit.read-own');
    expect(tries.find((entry) => entry.actor_id === by.account)).toMatchObject({ outcome: 'refused' });
  });

  it('VS-12 an operator has no own log', async () => {
    expect(await audit.as(person('security', undefined)).call(searchOwnAudit, {})).toMatchObject({ status: 403 });
  });
});

describe('reading the audit', () => {
  it('SY-04 security.md 37 is audited before the answer: what was asked, how much was shown, of which children', async () => {
    const by = person('virtual-head', '999', { network: '198.51.100.4' });
    const [child, unopened] = [await audit.aChild(), await audit.aChild()];
    const images = [{ child, after: { code: 'L' } }];
    await audit.write('la-999', { action: 'watched.act', children: [child, unopened], images });

    await search({ action: 'watched.', child, from: '2026-11-16' }, by);

    const entries = await audit.eye.auditEntries('999', 'audit.read-own');
    expect(entries.find((entry) => entry.actor_id === by.account)).toMatchObject({
      outcome: 'done',
      object: 'la-999',
      network: '198.51.100.4',
      children: [child],
      facts: { entries: 1, from: '2026-11-16', to: null, child, before: null },
      images: 1,
    });
  });

  it('SY-03 what was typed into a filter is sealed in the log', async () => {
    await search({ userId: 'Marcus Adeyemi' });

    const stored = await audit.eye.rows<{ line: string }>('la_999', 'SELECT entry::text AS line FROM audit.entry');
    expect(stored.filter(({ line }) => line.includes('Adeyemi'))).toEqual([]);
    const { entries } = await search({ action: 'audit.read-own' });
    expect(entries[0]?.images).toEqual([
      { after: { action: null, userId: 'Marcus Adeyemi' }, before: undefined, readable: true },
    ]);
  });

  it('SY-04 security.md 32 shows nothing when its own entry cannot be stored', async () => {
    const role = `${audit.config.DATABASE_PREFIX}la_998_audit`;
    await audit.eye.rows('la_998', `REVOKE INSERT ON audit.entry FROM ${role}`);

    const answer = await audit.as(person('virtual-head', '998')).call(searchOwnAudit, {});

    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.body).not.toHaveProperty('entries');
  });
});
