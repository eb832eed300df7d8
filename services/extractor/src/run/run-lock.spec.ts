import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StateFolder } from '../state/state-folder';
import { withRunLock } from './run-lock';

const noSuchProcess = 2 ** 22 + 1;
let folder: StateFolder;

beforeEach(async () => {
  folder = new StateFolder(await mkdtemp(join(tmpdir(), 'run-lock-')));
});
afterEach(() => rm(folder.path, { recursive: true }));

const run = (act = (): Promise<string> => Promise.resolve('ran')): Promise<string> => withRunLock(folder, act);

describe('the lock of a run', () => {
  it('VS-07 lets one run at a time, and the next after it, also after a failure', async () => {
    await run(async () => {
      await expect(run()).rejects.toMatchObject({ type: 'run-under-way' });
      return 'ran';
    });
    await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await run()).toBe('ran');
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('VS-07 takes over what a killed run left behind', async () => {
    await writeFile(folder.of('run.lock'), `${noSuchProcess} x`);
    expect(await run()).toBe('ran');
  });

  it('VS-07 takes over from a process of the same number after a restart of the host', async () => {
    await writeFile(folder.of('run.lock'), `${process.pid} x`);
    await expect(run()).rejects.toMatchObject({ type: 'run-under-way' });
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(folder.of('run.lock'), longAgo, longAgo);
    expect(await run()).toBe('ran');
  });

  it('VS-07 gives a left lock to one of many that want it', async () => {
    await writeFile(folder.of('run.lock'), `${noSuchProcess} x`);
    let inside = 0;
    let most = 0;
    const act = async (): Promise<string> => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      inside -= 1;
      return 'ran';
    };
    const ends = await Promise.allSettled(Array.from({ length: 20 }, () => run(act)));
    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect(most).toBe(1);
  });
});
