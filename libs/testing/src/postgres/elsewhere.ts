import { createHash, randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { binariesIn } from './binaries';
import { ignoring } from './ignoring';

/** The file in a home that names the folder of its cluster, where that is not the home itself. */
export const pointerName = 'postgres-is-elsewhere';

const root = '/var/lib/tutela';

/**
 * Chooses the folder of a home's cluster outside of it, and writes the pointer. The name is new each time: a home that was
 * deleted and made again has another password, so it gets another cluster.
 */
export async function clusterElsewhere(home: string): Promise<string> {
  const ofHome = join(root, createHash('sha256').update(home).digest('hex').slice(0, 16));
  const folder = join(ofHome, `cluster-${randomBytes(4).toString('hex')}`);
  for (const each of [root, ofHome]) {
    await mkdir(each, { recursive: true });
    await chmod(each, 0o755);
  }
  const pointer = join(home, pointerName);
  // The first of two starts at once decides for both.
  await writeFile(pointer, `${folder}\n`, { flag: 'wx' }).catch(ignoring('EEXIST'));
  return (await readFile(pointer, 'utf8')).trim();
}

/** The same programs in a folder that every account may enter; copied once for each version. */
export async function copyOfBinaries(folder: string, installed: Binaries): Promise<Binaries> {
  const copy = join(folder, `postgres-${installed.version}`);
  if (await isThere(copy)) return binariesIn(copy, installed.version);
  const unfinished = `${copy}.${randomBytes(6).toString('hex')}`;
  await cp(installed.directory, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }));
  return binariesIn(copy, installed.version);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** npm under a strict umask leaves files that only their owner reads. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    if (entry.isFile()) await chmod(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
