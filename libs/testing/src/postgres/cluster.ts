import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { ignoring } from './ignoring';
import { makeOwnedFolder } from './place';
import type { Place } from './place';

/** The whole environment of the server's programs: nothing of ours, no secret and no locale, reaches them. */
export const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

/** Makes the cluster where there is none yet: UTF-8, code point order, the same on every system. */
export async function ensureCluster(place: Place, password: string, durable: boolean): Promise<void> {
  if ((await readdir(place.dataDirectory)).length > 0) return;
  // Renamed when it is whole: initdb refuses a folder that a killed initdb left half filled.
  const unfinished = `${place.dataDirectory}.${randomBytes(6).toString('hex')}`;
  const passwordFile = `${unfinished}.password`;
  try {
    await makeOwnedFolder(unfinished, place.account);
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (place.account !== undefined) await chown(passwordFile, place.account.uid, place.account.gid);
    await initdb(place, unfinished, passwordFile, durable);
    // A start at the same moment may have been first.
    await rename(unfinished, place.dataDirectory).catch(ignoring('ENOTEMPTY', 'EEXIST'));
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

function initdb(place: Place, dataDirectory: string, passwordFile: string, durable: boolean): Promise<void> {
  const args = [
    `--pgdata=${dataDirectory}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  return new Promise((resolve, reject) => {
    const options = { ...place.account, cwd: '/', env: environment };
    const child = spawn(place.binaries.initdb, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed: ${said.trim()}`))));
  });
}
