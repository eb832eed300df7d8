import { searchOwnAudit, type OutputOf } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { startAudit, type AuditUnderTest } from '../test-support/audit-under-test';

let audit: AuditUnderTest;
beforeAll(async () => {
  audit = await startAudit();
});
afterAll(() => audit.close());

const head = person('virtual-head', '999');
const kezia = person('vs-officer', '999', { userId: 'k.osei' });

async function search(input: Readonly<Record<string, unknown>>): Promise<OutputOf<typeof searchOwnAudit>> {
  const answer = await audit.as(head).call(searchOwnAudit, input);
  expect(answer.status).toBe(200);
  return answer.body;
}

const objectsOf = ({ entries }: OutputOf<typeof searchOwnAudit>) => entries.map(({ object }) => object);

describe('filters', () => {
  it('finds by days in England, both included', async () => {
    const at = ['2026-07-01T22:59:00Z', '2026-07-01T23:00:00Z', '2026-07-03T22:59:00Z', '2026-07-03T23:00:00Z'];
    await audit.write('la-999', ...at.map((instant) => ({ action: 'days.tried', at: instant, object: instant })));

    expect(objectsOf(await search({ from: '2026-07-02', to: '2026-07-03', action: 'days' }))).toEqual([at[2], at[1]]);
    expect(objectsOf(await search({ from: '2026-07-04', action: 'days' }))).toEqual([at[3]]);
    expect(objectsOf(await search({ to: '2026-07-01', action: 'days' }))).toEqual([at[0]]);
  });

  it('finds by the beginning of the action, and takes no pattern for one', async () => {
    await audit.write('la-999', { action: 'prefix.one' }, { action: 'prefix.two' }, { action: 'other.prefix' });

    const actions = async (action: string) => (await search({ action })).entries.map((entry) => entry.action);

    expect((await actions('prefix.')).sort()).toEqual(['prefix.one', 'prefix.two']);
    expect(await actions('prefix%')).toEqual([]);
    expect(await actions('pref_x')).toEqual([]);
  });

  it('finds by the person, by the child, and by all at once', async () => {
    const [child, sister] = [await audit.aChild(), await audit.aChild()];
    const tom = person('vs-reader', '999', { userId: 't.hale' });
    await audit.write(
      'la-999',
      { action: 'marks.read', by: tom, children: [child, sister], object: 'both' },
      { action: 'marks.read', by: tom, children: [sister], object: 'sister' },
      { action: 'marks.read', by: kezia, children: [child], object: 'kezia' },
    );

    const found = async (input: Readonly<Record<string, unknown>>) => objectsOf(await search(input)).sort();

    expect(await found({ userId: 't.hale' })).toEqual(['both', 'sister']);
    expect(await found({ child, action: 'marks' })).toEqual(['both', 'kezia']);
    expect(await found({ userId: 't.hale', child, action: 'marks.read', from: '2026-11-16' })).toEqual(['both']);
    expect(await found({ userId: "' OR true --" })).toEqual([]);
  });

  it.each([{ from: '2026-02-30' }, { child: '1' }, { before: 'x' }, { log: 'la-998' }])(
    'security.md 51 refuses a filter that is none: %j',
    async (input) => {
      expect(await audit.as(head).call(searchOwnAudit, input)).toMatchObject({ status: 400 });
    },
  );
});

describe('paging', () => {
  it('goes through a log without a gap or a double, newest first, though it grows meanwhile', async () => {
    const all = Array.from({ length: 120 }, (_, index) => String(index));
    await audit.write('la-999', ...all.map((object) => ({ action: 'page.tried', object })));

    const pages: OutputOf<typeof searchOwnAudit>[] = [];
    do {
      const before = pages.at(-1)?.entries.at(-1)?.id;
      pages.push(await search({ action: 'page.', before }));
      await audit.write('la-999', { action: 'page.later' });
    } while (pages.at(-1)?.older);

    expect(pages.map(({ entries }) => entries.length)).toEqual([50, 50, 20]);
    expect(pages.flatMap(objectsOf).sort()).toEqual([...all].sort());
    const ids = pages.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('a last page that is full has no older one', async () => {
    await audit.write('la-999', ...Array.from({ length: 50 }, () => ({ action: 'full.tried' })));

    expect(await search({ action: 'full.' })).toMatchObject({ older: false, entries: { length: 50 } });
  });
});
