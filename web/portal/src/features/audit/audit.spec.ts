import type { Growth } from './audit.queries';
import { growthInWords } from './audit.words';
import { checkpointFileName, keptCheckpoint } from './checkpoint-file';

const growth = (found: Partial<Growth>): Growth => ({ kind: 'grown', to: 1_037, proof: [], ...found });

describe('the proof that a log only grew', () => {
  it('SY-05 is said in words', () => {
    expect(growthInWords(growth({ from: 27 }))).toBe('The log only grew: from 27 to 1,037 entries.');
    expect(growthInWords(growth({ from: 1_037 }))).toMatch(/^Nothing was changed, and nothing has come since/);
  });

  it('SY-05 says what is wrong otherwise, each in a sentence of its own', () => {
    const kinds = ['truncated', 'forked', 'forged'] as const;
    expect(new Set(kinds.map((kind) => growthInWords(growth({ kind })))).size).toBe(3);
  });

  it('SY-05 asks for the file that was kept, and for no other', () => {
    const file = (length: number) => ({ file: [new File(['x'.repeat(length)], 'checkpoint-27.txt')] });
    expect(keptCheckpoint.safeParse(file(300)).success).toBe(true);
    expect(keptCheckpoint.safeParse(file(20_001)).success).toBe(false);
    expect(keptCheckpoint.safeParse({ file: [] }).success).toBe(false);
    expect(checkpointFileName({ size: 27 })).toBe('checkpoint-27.txt');
  });
});
