import fc from 'fast-check';
import { chainEntry, type ChainEntry, chainStart, verifyChain } from './hash-chain';

interface Shared {
  child: string;
  category: string;
  count: number;
}

function chained(records: readonly Shared[]): ChainEntry<Shared>[] {
  let previous = chainStart;
  return records.map((record) => {
    const entry = chainEntry(previous, record);
    previous = entry.hash;
    return entry;
  });
}

const record = fc.record({
  child: fc.string({ unit: 'binary' }),
  category: fc.constantFrom('attendance', 'sen', 'behaviour'),
  count: fc.nat(),
});
const chain = fc.array(record, { minLength: 3, maxLength: 12 }).map(chained);
const chainAndPlace = chain.chain((entries) => fc.tuple(fc.constant(entries), fc.nat({ max: entries.length - 2 })));
const headOf = (entries: readonly ChainEntry<Shared>[]): string => entries.at(-1)?.hash ?? chainStart;

function without(entry: ChainEntry<Shared>, field: 'count' | 'previous'): ChainEntry<Shared> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field)) as unknown as ChainEntry<Shared>;
}

describe('the chain of the share log', () => {
  it('VS-08 is sound as it was written, also after being stored as JSON', () => {
    fc.assert(
      fc.property(chain, (entries) => {
        const stored = JSON.parse(JSON.stringify(entries)) as ChainEntry<Shared>[];
        expect(verifyChain(stored, headOf(entries))).toEqual({ ok: true, head: headOf(entries) });
      }),
    );
  });

  it('VS-08 is sound when nothing was shared yet', () => {
    expect(verifyChain([])).toEqual({ ok: true, head: chainStart });
  });

  it.each(['child', 'category', 'count', 'previous', 'hash'] as const)('VS-08 finds a changed %s', (field) => {
    fc.assert(
      fc.property(chainAndPlace, ([entries, index]) => {
        const changed = entries.map((entry, at) =>
          at === index ? { ...entry, [field]: field === 'count' ? entry.count + 1 : `${entry[field]}x` } : entry,
        );
        expect(verifyChain(changed)).toEqual({ ok: false, index, kind: 'modified' });
      }),
    );
  });

  it('VS-08 finds a field added or taken away', () => {
    const entries = chained([{ child: '1', category: 'sen', count: 1 }]);
    const added = entries.map((entry) => ({ ...entry, note: 'x' }));
    const taken = (['count', 'previous'] as const).map((field) => entries.map((entry) => without(entry, field)));
    for (const changed of [added, ...taken]) {
      expect(verifyChain(changed)).toEqual({ ok: false, index: 0, kind: 'modified' });
    }
  });

  it('VS-08 finds an entry that was removed before the end', () => {
    fc.assert(
      fc.property(chainAndPlace, ([entries, index]) => {
        expect(verifyChain(entries.toSpliced(index, 1))).toEqual({ ok: false, index, kind: 'missing' });
      }),
    );
  });

  it('VS-08 finds two entries that changed places', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.nat(), ([entries, first], offset) => {
        const second = first + 1 + (offset % (entries.length - first - 1));
        const swapped = entries.map(
          (entry, at) => entries[at === first ? second : at === second ? first : at] ?? entry,
        );
        expect(verifyChain(swapped)).toEqual({ ok: false, index: first, kind: 'reordered' });
      }),
    );
  });

  it('VS-08 finds an entry that stands twice', () => {
    fc.assert(
      fc.property(chainAndPlace, ([entries, index]) => {
        const doubled = entries.toSpliced(index, 0, ...entries.slice(index, index + 1));
        expect(verifyChain(doubled)).toEqual({ ok: false, index: index + 1, kind: 'reordered' });
      }),
    );
  });

  it('VS-08 finds an entry that was written anew with a hash of its own', () => {
    fc.assert(
      fc.property(chainAndPlace, record, ([entries, index], other) => {
        const forged = chainEntry(index === 0 ? chainStart : (entries[index - 1]?.hash ?? ''), other);
        fc.pre(forged.hash !== entries[index]?.hash);
        const verdict = verifyChain(entries.with(index, forged));
        expect(verdict).toEqual({ ok: false, index: index + 1, kind: 'missing' });
      }),
    );
  });

  it('VS-08 finds entries cut from the end by the remembered head only', () => {
    fc.assert(
      fc.property(chainAndPlace, ([entries, index]) => {
        const cut = entries.slice(0, index);
        expect(verifyChain(cut)).toEqual({ ok: true, head: headOf(cut) });
        expect(verifyChain(cut, headOf(entries))).toEqual({ ok: false, index, kind: 'truncated' });
      }),
    );
  });

  it('VS-08 may have grown past the remembered head', () => {
    fc.assert(
      fc.property(chainAndPlace, ([entries, index]) => {
        expect(verifyChain(entries, headOf(entries.slice(0, index))).ok).toBe(true);
      }),
    );
  });
});
