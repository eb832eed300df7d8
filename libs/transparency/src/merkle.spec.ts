import fc from 'fast-check';
import roots from '../vectors/rfc6962-roots.json';
import consistencyCases from '../vectors/consistency-proofs.json';
import inclusionCases from '../vectors/inclusion-proofs.json';
import { CompactRange } from './compact-range';
import { emptyRoot, leafHash, nodeHash } from './merkle-hash';
import { proveConsistency, proveInclusion, rootAt } from './proofs';
import { nodesOf } from './tree-shape';
import { includes, onlyGrew } from './verify-proofs';
import { grown } from './test-support/grown-tree';

const base64 = (text: string) => Buffer.from(text, 'base64');

/** MTH of RFC 6962 section 2.1, word for word: slow, and right. */
function referenceRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return emptyRoot;
  if (leaves.length === 1) return leafHash(only);
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  return nodeHash(referenceRoot(leaves.slice(0, middle)), referenceRoot(leaves.slice(middle)));
}

const someLeaves = fc
  .array(fc.uint8Array({ maxLength: 20 }), { maxLength: 140 })
  .map((leaves) => leaves.map((leaf) => Buffer.from(leaf)));
const twoSizes = fc.tuple(someLeaves, fc.nat(), fc.nat()).map(([leaves, one, other]) => {
  const sizes = [one % (leaves.length + 1), other % (leaves.length + 1)] as const;
  return { leaves, earlier: Math.min(...sizes), later: Math.max(...sizes) };
});
const aLeaf = fc
  .tuple(someLeaves, fc.nat(), fc.nat())
  .filter(([leaves]) => leaves.length > 0)
  .map(([leaves, one, other]) => {
    const size = 1 + (one % leaves.length);
    return { leaves, size, index: other % size };
  });

describe('roots', () => {
  it('SY-05 are those of the RFC 6962 reference leaves, for every size', () => {
    const tree = new CompactRange();
    const found = [tree.root().toString('hex')];
    for (const leaf of roots.leavesHex) {
      tree.append(leafHash(Buffer.from(leaf, 'hex')));
      found.push(tree.root().toString('hex'));
    }
    expect(found).toEqual(roots.rootsHexBySize);
    expect(emptyRoot.toString('hex')).toBe(roots.emptyRootHex);
  });

  it('SY-05 of a tree that grows are those of RFC 6962 section 2.1', () => {
    fc.assert(
      fc.property(someLeaves, (leaves) => {
        expect(grown(leaves).tree.root()).toEqual(referenceRoot(leaves));
      }),
    );
  });

  it('SY-05 go on from a kept edge as if they had never stopped', async () => {
    await fc.assert(
      fc.asyncProperty(twoSizes, async ({ leaves, earlier }) => {
        const whole = grown(leaves);
        const edge = await whole.read(nodesOf({ from: 0, below: earlier }));
        const taken = new CompactRange(earlier, edge);
        for (const leaf of leaves.slice(earlier)) taken.append(leafHash(leaf));
        expect(taken.root()).toEqual(whole.tree.root());
        expect(await rootAt(earlier, whole.read)).toEqual(referenceRoot(leaves.slice(0, earlier)));
      }),
    );
  });

  it('an edge of another size is refused', () => {
    expect(() => new CompactRange(3, [emptyRoot])).toThrow(RangeError);
  });
});

describe('inclusion', () => {
  it.each(inclusionCases.map((known) => [known.name, known] as const))('SY-05 %s', (_, known) => {
    const { leafIdx: index, treeSize: size, root, leafHash: leaf, proof, wantErr } = known;
    const given = { index, size, root: base64(root), leaf: base64(leaf), proof: (proof ?? []).map(base64) };
    expect(includes(given)).toBe(!wantErr);
  });

  it('SY-05 is proved for every leaf of every size, by no more hashes than the tree is high', async () => {
    await fc.assert(
      fc.asyncProperty(aLeaf, async ({ leaves, size, index }) => {
        const { read } = grown(leaves);
        const [proof, root] = [await proveInclusion(index, size, read), await rootAt(size, read)];
        const leaf = leafHash(leaves[index] ?? Buffer.of());
        expect(includes({ index, size, leaf, proof, root })).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      }),
    );
  });

  it('SY-05 of another leaf, place, size or root is not proved', async () => {
    await fc.assert(
      fc.asyncProperty(aLeaf, fc.nat(), async ({ leaves, size, index }, step) => {
        const { read } = grown(leaves);
        const [proof, root] = [await proveInclusion(index, size, read), await rootAt(size, read)];
        const leaf = leafHash(leaves[index] ?? Buffer.of());
        const other = leafHash(Buffer.from('another'));
        expect(includes({ index, size, leaf: other, proof, root })).toBe(false);
        expect(includes({ index, size, leaf, proof, root: other })).toBe(false);
        expect(includes({ index, size, leaf, proof: [...proof, other], root })).toBe(false);
        expect(includes({ index: size + step, size, leaf, proof, root })).toBe(false);
      }),
    );
  });

  it('there is none for a leaf that the tree has not', async () => {
    const { read } = grown([Buffer.from('one')]);
    await expect(proveInclusion(1, 1, read)).rejects.toThrow(RangeError);
  });
});

describe('growth', () => {
  it.each(consistencyCases.map((known) => [known.name, known] as const))('SY-05 %s', (_, known) => {
    const { size1, size2, root1, root2, proof, wantErr } = known;
    const given = {
      earlier: { size: size1, root: base64(root1) },
      later: { size: size2, root: base64(root2) },
      proof: (proof ?? []).map(base64),
    };
    expect(onlyGrew(given)).toBe(!wantErr);
  });

  it('SY-05 is proved between any two sizes', async () => {
    await fc.assert(
      fc.asyncProperty(twoSizes, async ({ leaves, earlier, later }) => {
        const { read } = grown(leaves);
        const at = async (size: number) => ({ size, root: await rootAt(size, read) });
        const proof = await proveConsistency(earlier, later, read);
        expect(onlyGrew({ earlier: await at(earlier), later: await at(later), proof })).toBe(true);
      }),
    );
  });

  it('SY-05 is not proved when a leaf that was there is another now', async () => {
    const changed = twoSizes.filter(({ earlier }) => earlier > 0);
    await fc.assert(
      fc.asyncProperty(changed, fc.nat(), async ({ leaves, earlier, later }, at) => {
        const place = at % earlier;
        const rewritten = grown(leaves.map((leaf, index) => (index === place ? Buffer.from('rewritten!') : leaf)));
        const before = { size: earlier, root: await rootAt(earlier, grown(leaves).read) };
        const after = { size: later, root: await rootAt(later, rewritten.read) };
        const proof = await proveConsistency(earlier, later, rewritten.read);
        expect(onlyGrew({ earlier: before, later: after, proof })).toBe(false);
      }),
    );
  });

  it('a tree never gets smaller', async () => {
    await expect(proveConsistency(2, 1, grown([]).read)).rejects.toThrow(RangeError);
  });
});
