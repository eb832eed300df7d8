import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProgressFile } from './progress-file';

describe('the progress of the feeding', () => {
  let folder = '';
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'progress-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('does each step once, over many starts, and one that failed again', async () => {
    const file = join(folder, 'feed/progress.json');
    const acts = { list: jest.fn(() => Promise.resolve()), run: jest.fn(() => Promise.reject(new Error('killed'))) };
    const first = await ProgressFile.open(file);
    await first.once('list', acts.list);
    await expect(first.once('run', acts.run)).rejects.toThrow('killed');
    const second = await ProgressFile.open(file);
    await second.once('list', acts.list);
    await expect(second.once('run', acts.run)).rejects.toThrow('killed');

    expect([acts.list, acts.run].map((act) => act.mock.calls.length)).toEqual([1, 2]);
    expect([second.has('list'), second.has('run'), second.count]).toEqual([true, false, 1]);
  });
});
