import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import { eventually } from '../service/eventually';
import { startPostgres } from './start-postgres';
import { removeLeftovers, temporaryHome } from './temporary-home';

it('removes the servers of killed runs, and leaves those of living ones', async () => {
  const alive = await temporaryHome();
  const drafted = await temporaryHome();
  const killed = spawn(process.execPath, ['--version']);
  await once(killed, 'exit');
  const dead = drafted.replace(String(process.pid), String(killed.pid));
  renameSync(drafted, dead);
  const { port, password } = await startPostgres({ home: dead, durable: false });

  await removeLeftovers();

  expect([alive, dead].map((home) => existsSync(home))).toEqual([true, false]);
  await eventually(async () => (await connectionFailure(port, password)) === 'ECONNREFUSED');
  rmSync(alive, { recursive: true });
});

/** A server on its way down may still reset a connection it took. */
async function connectionFailure(port: number, password: string): Promise<string | undefined> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  try {
    await client.connect();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
  await client.end();
  return undefined;
}
