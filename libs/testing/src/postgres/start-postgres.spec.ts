import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import type { Starter } from './start-checkout.fixture';
import { makeCheckout, startIn } from './start-checkout.fixture';
import type { RunningPostgres } from './start-postgres';
import { startPostgres } from './start-postgres';
import { temporaryHome } from './temporary-home';

const weAreRoot = userInfo().uid === 0;
const nobody = weAreRoot ? 65534 : undefined;

const folders: string[] = [];
const running = new Map<string, RunningPostgres>();
let checkout: string;

async function newHome(): Promise<string> {
  const folder = await temporaryHome();
  folders.push(folder);
  return folder;
}

async function start(home: string, durable = false): Promise<RunningPostgres> {
  const server = await startPostgres({ home, durable });
  running.set(home, server);
  return server;
}

async function ask(server: { port: number; password: string }, sql: string): Promise<unknown> {
  const client = new Client({ host: '127.0.0.1', user: 'postgres', database: 'postgres', ...server });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return (rows as unknown[][])[0]?.[0];
  } finally {
    await client.end();
  }
}

async function kill(starter: Starter, signal: NodeJS.Signals): Promise<void> {
  const gone = once(starter.process, 'exit');
  process.kill(-(starter.process.pid ?? 0), signal);
  await gone;
}

const serverPid = ({ dataDirectory }: { dataDirectory: string }): number =>
  Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);

beforeAll(async () => {
  checkout = makeCheckout(await newHome());
});

afterAll(async () => {
  for (const server of running.values()) await server.immediateStop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('a durable server', () => {
  let home: string;
  let server: RunningPostgres;

  beforeAll(async () => {
    home = await newHome();
    server = await start(home, true);
  });

  it('writes to the disk, listens on 127.0.0.1 alone and takes scram passwords', async () => {
    expect(server).toMatchObject({ host: '127.0.0.1', superuser: 'postgres', adopted: false });
    expect(await ask(server, 'SHOW fsync')).toBe('on');
    expect(await ask(server, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(server, 'SHOW unix_socket_directories')).toBe('');
    expect(await ask(server, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules")).toBe(
      'scram-sha-256',
    );
    await expect(ask({ ...server, password: 'wrong' }, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps its password where only the owner reads it', () => {
    const file = join(home, 'postgres-password');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toBe(server.password);
    expect(server.password).toHaveLength(32);
  });

  it('never runs as root', () => {
    expect(statSync(server.dataDirectory).uid).not.toBe(0);
    expect(statSync(server.dataDirectory).mode & 0o777).toBe(0o700);
  });

  it('is adopted by a second start, and keeps its data through a fast stop', async () => {
    expect(await startPostgres({ home, durable: true })).toMatchObject({ adopted: true, port: server.port });
    await ask(server, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await server.stop();
    expect(existsSync(join(server.dataDirectory, 'postmaster.pid'))).toBe(false);
    server = await start(home, true);
    expect(server.adopted).toBe(false);
    expect(await ask(server, 'SELECT answer FROM kept')).toBe(42);
  });

  it('recovers by itself from kill -9, stale pid file and all', async () => {
    await ask(server, 'CREATE TABLE survived AS SELECT 43 AS answer');
    process.kill(serverPid(server), 'SIGKILL');
    server = await start(home, true);
    expect(server.adopted).toBe(false);
    expect(await ask(server, 'SELECT answer FROM survived')).toBe(43);
  });

  it('waits for a server that is still stopping', async () => {
    process.kill(serverPid(server), 'SIGTERM');
    server = await start(home, true);
    expect(await ask(server, 'SELECT answer FROM survived')).toBe(43);
  });
});

describe('a start', () => {
  it('is not misled by a stale pid file whose number another program has now', async () => {
    const home = await newHome();
    const server = await start(home);
    const pidFile = join(server.dataDirectory, 'postmaster.pid');
    const stale = readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid));
    await server.stop();
    writeFileSync(pidFile, stale);
    expect(await start(home)).toMatchObject({ adopted: false });
  });

  it('is not misled by what a killed initdb left', async () => {
    const home = await newHome();
    mkdirSync(join(home, 'postgres', 'data.killed'), { recursive: true });
    expect(await ask(await start(home), 'SELECT 1')).toBe(1);
  });

  it('makes one server though two are asked for at once', async () => {
    const home = await newHome();
    const both = await Promise.all([start(home), start(home)]);
    expect(both.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    expect(both[0]).toMatchObject({ port: both[1].port, password: both[1].password });
  });

  it('refuses to adopt a server without fsync where data have to last', async () => {
    const home = await newHome();
    await start(home);
    await expect(startPostgres({ home, durable: true })).rejects.toThrow('without fsync');
  });

  it('takes settings, and says with the words of the log why a server does not start', async () => {
    const home = await newHome();
    const server = await startPostgres({ home, durable: false, settings: { work_mem: '7MB' } });
    expect(await ask(server, 'SHOW work_mem')).toBe('7MB');
    await server.immediateStop();
    const wrong = startPostgres({ home, durable: false, settings: { work_mem: 'much' } });
    await expect(wrong).rejects.toThrow('invalid value for parameter "work_mem"');
  });
});

describe('a server whose Node process dies', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)('lives on after %s to the process group, and is adopted', async (signal) => {
    const home = await newHome();
    const starter = await startIn(checkout, home);
    await kill(starter, signal);
    expect(await ask(starter.server, 'SELECT 1')).toBe(1);
    expect(await start(home)).toMatchObject({ adopted: true, port: starter.server.port });
  });
});

describe('the account', () => {
  it('is our own for an ordinary user, whose server root may adopt and start again', async () => {
    const home = await newHome();
    if (nobody !== undefined) chownSync(home, nobody, nobody);
    const starter = await startIn(checkout, home, nobody);
    await kill(starter, 'SIGKILL');
    const { uid } = statSync(starter.server.dataDirectory);
    expect(uid).toBe(nobody ?? userInfo().uid);
    const adopted = await start(home);
    expect(adopted).toMatchObject({ adopted: true, dataDirectory: join(home, 'postgres', 'data') });
    await adopted.stop();
    expect(statSync((await start(home)).dataDirectory).uid).toBe(uid);
  });

  it('may not enter a checkout under a 0700 home: root then keeps programs and cluster elsewhere, and says so', async () => {
    const closed = await newHome();
    const script = makeCheckout(closed);
    chmodSync(closed, 0o700);
    const home = join(closed, '.tutela');
    const first = await startIn(script, home);
    await kill(first, 'SIGKILL');
    const elsewhere = dirname(dirname(first.server.dataDirectory));
    if (weAreRoot) folders.push(dirname(dirname(first.server.dataDirectory)));
    const { said, server } = first;
    expect(elsewhere).toMatch(weAreRoot ? /^\/var\/lib\/tutela\/[0-9a-f]{16}$/ : home);
    expect(said.join()).toMatch(weAreRoot ? `its files are in ${elsewhere}` : /^$/);
    expect(await start(home)).toMatchObject({ adopted: true, port: server.port, password: server.password });
    await running.get(home)?.stop();
    expect(await start(home)).toMatchObject({ adopted: false, dataDirectory: server.dataDirectory });
  });
});
