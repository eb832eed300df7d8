import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const repository = join(__dirname, '../../..');

/** The folder of everything that lasts: `TUTELA_HOME`, or `.tutela` in the repository. */
export function tutelaHome({ TUTELA_HOME }: NodeJS.ProcessEnv): string {
  return resolve(repository, TUTELA_HOME ?? '.tutela');
}

export interface Home {
  readonly folder: string;
  readonly logs: string;
  /** Copies of the audit logs' signed checkpoints: what the databases are verified against. */
  readonly checkpoints: string;
  /** 32 bytes in base64: all keys and database passwords follow from it. */
  readonly rootSecretFile: string;
}

/**
 * Makes the home where it is not there yet. The folder is open to be entered, since root lends Postgres another account; what is secret in
 * it is for its owner alone.
 */
export async function prepareHome(folder: string): Promise<Home> {
  const logs = join(folder, 'log');
  await mkdir(logs, { recursive: true });
  await chmod(folder, 0o755);
  await chmod(logs, 0o700);
  const rootSecretFile = join(folder, 'root-secret');
  if (!(await isThere(rootSecretFile))) await makeSecret(rootSecretFile);
  return { folder, logs, checkpoints: join(folder, 'checkpoints'), rootSecretFile };
}

async function makeSecret(file: string): Promise<void> {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(unfinished, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  await link(unfinished, file).catch(() => undefined);
  await rm(unfinished);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
