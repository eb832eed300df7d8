import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from './start-postgres';
import { temporaryHome } from './temporary-home';
import { whoseProcess } from './whose-process';

it('tells the server of a cluster from other programs, other servers and dead numbers', async () => {
  const home = await temporaryHome();
  const server = await startPostgres({ home, durable: false });
  const { dataDirectory } = server;
  const pid = Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const dead = spawn(process.execPath, ['--version']);
  await once(dead, 'exit');
  expect(await whoseProcess(pid, dataDirectory)).toBe('this cluster');
  expect(await whoseProcess(pid, '/elsewhere/data')).not.toBe('this cluster');
  expect(await whoseProcess(process.pid, dataDirectory)).toBe('another');
  expect(await whoseProcess(dead.pid ?? 0, dataDirectory)).toBe('another');
  await server.immediateStop();
  rmSync(home, { recursive: true });
});
