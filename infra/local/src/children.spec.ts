import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { stopChild } from './children';

/** A process that says when it has begun, and does so at a signal. */
async function aChild(atSigterm: string): Promise<{ child: ChildProcess; ended: Promise<unknown[]> }> {
  const program = `process.on('SIGTERM', () => { ${atSigterm} }); setInterval(() => undefined, 1000); console.log('begun');`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { child, ended };
}

describe('a process that is to end', () => {
  it('SY-02 is waited for where it ends in order', async () => {
    const { child, ended } = await aChild('setTimeout(() => process.exit(0), 200)');

    await stopChild(child, ended);

    expect(await ended).toEqual([0, null]);
  });

  it('SY-02 is killed after ten seconds where it hangs', async () => {
    const { child, ended } = await aChild('');

    await stopChild(child, ended);

    expect(await ended).toEqual([null, 'SIGKILL']);
  });
});
