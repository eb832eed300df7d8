import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { Client } from 'pg';
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
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await expect(client.connect()).rejects.toMatchObject({
    code: expect.stringMatching(/^ECONN(REFUSED|RESET)$/) as string,
  });
  rmSync(alive, { recursive: true });
});
