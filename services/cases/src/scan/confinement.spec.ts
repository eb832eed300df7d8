import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { eventually } from '@tutela/testing';
import { pino } from 'pino';
import { findConfinement, openConfinement, unconfined, type Confinement } from './confinement';

let confinement: Confinement;
beforeAll(async () => {
  confinement = await findConfinement();
});

const holds = (what: Confinement['lacks'][number]): boolean => !confinement.lacks.includes(what);

/** Runs a script of Node in what a drawing process is held in, without Node's own rights; what it says. */
async function confinedSays(script: string): Promise<string> {
  const [program, ...args] = [...confinement.command, process.execPath, '-e', script];
  const child = spawn(program, args, { env: {}, stdio: ['ignore', 'pipe', 'ignore'] });
  return text(child.stdout);
}

describe('what a drawing process is held in', () => {
  it('security.md 54 reaches nobody over the network, or it is said that it may', async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const said = await confinedSays(`
      require('net').connect(${port}, '127.0.0.1')
        .on('connect', () => { process.stdout.write('reached'); process.exit(); })
        .on('error', () => process.stdout.write('refused'));`);

    server.close();
    expect(said).toBe(holds('no-network') ? 'refused' : 'reached');
  });

  it('security.md 54 takes no more memory than it may outside of the heap either, or it is said that it can', async () => {
    const said = await confinedSays(`
      try { Buffer.alloc(1500 * 1024 * 1024, 1); process.stdout.write('taken'); } catch { process.stdout.write('refused'); }`);

    expect(said).toBe(holds('limits') ? 'refused' : 'taken');
  });

  it('security.md 54 writes no file, or it is said that it can', async () => {
    const said = await confinedSays(`
      process.on('SIGXFSZ', () => undefined);
      const path = require('path').join(require('os').tmpdir(), 'written-' + process.pid);
      try { require('fs').writeFileSync(path, 'x'); process.stdout.write('written'); } catch { process.stdout.write('refused'); }
      require('fs').rmSync(path, { force: true });`);

    expect(said).toBe(holds('limits') ? 'refused' : 'written');
  });

  it('security.md 54 ends at once with the process that started it, however busy it is', async () => {
    const { parent, drawing } = await aBusyDrawing();

    parent.kill('SIGKILL');

    if (holds('limits')) await eventually(() => Promise.resolve(!isRunning(drawing)));
    else process.kill(drawing, 'SIGKILL');
    expect(isRunning(drawing)).toBe(false);
  });

  it('says at the start what does not hold, and nothing where all does', async () => {
    const lines: string[] = [];
    await openConfinement(pino({}, { write: (line: string) => void lines.push(line) }));

    expect(lines).toHaveLength(confinement.lacks.length > 0 ? 1 : 0);
    expect(unconfined).toEqual({ command: [], lacks: ['no-network', 'limits'] });
  });
});

/** A process that has started one that never looks up. */
async function aBusyDrawing(): Promise<{ parent: ChildProcess; drawing: number }> {
  const command = [...confinement.command, process.execPath, '-e', "process.stdout.write('busy'); for (;;);"];
  const script = `
    const [program, ...args] = ${JSON.stringify(command)};
    const child = require('child_process').spawn(program, args, { env: {}, stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.once('data', () => process.stdout.write(String(child.pid)));`;
  const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
  return { parent, drawing: Number(pid) };
}

/** One that has ended and was not yet taken note of runs no more. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
