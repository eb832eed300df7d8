import { leafHash } from '@tutela/transparency';
import fc from 'fast-check';
import { leafBytes, type StoredEntry, type StoredImage } from './leaf-bytes.rules';

const text = fc.option(fc.string({ unit: 'grapheme' }));
const bytes = fc.option(fc.uint8Array({ maxLength: 8 }).map((some) => Buffer.from(some)));
const entry: fc.Arbitrary<StoredEntry> = fc.record({
  id: fc.uuid(),
  at: text,
  writer: text,
  actor_kind: text,
  actor_id: text,
  actor_user_id: text,
  actor_role: text,
  action: text,
  outcome: text,
  object: text,
  network: text,
  children: text,
  facts: text,
  reason_sealed: bytes,
});
const image: fc.Arbitrary<StoredImage> = fc.record({ place: fc.string(), child: text, image_sealed: bytes });
const rows = fc.record({ entry, images: fc.array(image, { maxLength: 3 }) });

const known: StoredEntry = {
  id: '019a8c1e-0000-7000-8000-000000000001',
  at: '2026-11-16T09:42:00.000000Z',
  writer: 'collection',
  actor_kind: 'person',
  actor_id: 'a1',
  actor_user_id: 'k.osei',
  actor_role: 'vs-officer',
  action: 'mark.amended',
  outcome: 'done',
  object: '482913',
  network: null,
  children: '{482913}',
  facts: '{"code": "L"}',
  reason_sealed: null,
};

describe('the bytes of a leaf', () => {
  it('SY-05 differ for any two entries', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(leafBytes(one.entry, one.images).equals(leafBytes(other.entry, other.images))).toBe(same);
      }),
    );
  });

  it('SY-05 tell what is absent from what is empty, and where a value ends', () => {
    const of = (changes: Partial<StoredEntry>) => leafBytes({ ...known, ...changes }, []).toString('hex');
    expect(of({ object: null })).not.toBe(of({ object: '' }));
    expect(of({ actor_user_id: 'ab', actor_role: 'c' })).not.toBe(of({ actor_user_id: 'a', actor_role: 'bc' }));
  });

  it('SY-05 of version 1 stay what they are: logs that were signed depend on them', () => {
    const images = [{ place: '0', child: '482913', image_sealed: Buffer.of(1, 2, 3) }];
    expect(leafHash(leafBytes(known, images)).toString('hex')).toBe(
      '951346656e88e14802af631232039e8d8441b0caeac2d400c8018d21718deb07',
    );
  });
});
