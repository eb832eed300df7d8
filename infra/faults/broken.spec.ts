import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const counts = z.object({ lost: z.int(), doubled: z.int(), reordered: z.int(), phantom: z.int() });

interface Ended {
  readonly exitCode: number;
  readonly found: z.infer<typeof counts>;
}

/** The command against a platform with a known fault. */
function faultsOf(broken: string): Promise<Ended> {
  const args = [join(__dirname, 'faults.cjs'), '--json', '--kills', '4', '--broken', broken];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, { timeout: 300_000 }, (_, stdout, stderr) => {
      const found = counts.safeParse(JSON.parse(stdout.trim().split('\n').at(-1) || '{}'));
      if (found.success) resolve({ exitCode: child.exitCode ?? -1, found: found.data });
      else reject(new Error(stderr.slice(-3000)));
    });
  });
}

describe('a broken build fails the faults', () => {
  it('SY-02 in part (this check can fail): with the outbox off events are lost', async () => {
    const { exitCode, found } = await faultsOf('outbox-off');

    expect(exitCode).toBe(1);
    expect(found.lost).toBeGreaterThan(0);
  }, 310_000);

  it('security.md 12 in part (this check can fail): with codes checked and then set, one code counts twice', async () => {
    const { exitCode, found } = await faultsOf('check-then-set');

    expect(exitCode).toBe(1);
    expect(found.doubled).toBeGreaterThan(0);
  }, 310_000);
});
