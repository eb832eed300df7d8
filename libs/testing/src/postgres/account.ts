import { execFile, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The system account that runs the server, where it is not our own. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * Postgres refuses to run as root, so root lends it an account that is already there: the owner of an existing cluster,
 * else `postgres` (macOS calls it `_postgres`), else `nobody`. No account is ever created. An ordinary user gets undefined: he runs it himself.
 */
export async function serverAccount(dataDirectory: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const account = (await ownerOf(dataDirectory)) ?? (await firstAccount(['postgres', '_postgres', 'nobody']));
  if (account === undefined) throw new Error('Postgres does not run as root, and there is no account to lend it.');
  return account;
}

async function ownerOf(dataDirectory: string): Promise<Account | undefined> {
  const found = await stat(join(dataDirectory, 'PG_VERSION')).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

async function firstAccount(names: string[]): Promise<Account | undefined> {
  for (const name of names) {
    const account = await accountNamed(name);
    if (account !== undefined) return account;
  }
  return undefined;
}

async function accountNamed(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => execute('id', [flag, name])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return undefined;
  }
}

/** Whether the account gets through all folders above: only trying says so (modes, ACLs, mounts). */
export function canRun(program: string, args: string[], account: Account | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...account, cwd: '/', env: {}, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
