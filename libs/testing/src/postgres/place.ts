import { chmod, chown, mkdir, readFile, realpath, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account';
import { canRun, serverAccount } from './account';
import type { Binaries } from './binaries';
import { installedBinaries } from './binaries';
import { clusterElsewhere, copyOfBinaries, pointerName } from './elsewhere';

/** Where a cluster lives, and who runs it. */
export interface Place {
  home: string;
  /** The account's own; all around it stays ours, so that root never writes where another account could lay a link. */
  dataDirectory: string;
  logFile: string;
  binaries: Binaries;
  account: Account | undefined;
}

/** Finds or makes the place of a home's cluster; prints a line where it cannot be in the home itself. */
export async function findPlace(wantedHome: string): Promise<Place> {
  await mkdir(wantedHome, { recursive: true });
  const home = await realpath(wantedHome);
  const installed = await installedBinaries();
  const pointer = await readFile(join(home, pointerName), 'utf8').catch(() => undefined);
  if (pointer !== undefined) return placeElsewhere(home, pointer.trim(), installed);

  const inHome = await placeIn(home, join(home, 'postgres'), installed);
  if (await isUsable(inHome)) return inHome;
  await giveUp(inHome);
  const elsewhere = await clusterElsewhere(home);
  console.log(`Postgres cannot enter ${home} as user ${inHome.account?.uid ?? ''}: its files are in ${elsewhere}.`);
  return placeElsewhere(home, elsewhere, installed);
}

/** A folder that only the account may enter. */
export async function makeOwnedFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== undefined) await chown(folder, account.uid, account.gid);
}

async function placeIn(home: string, folder: string, binaries: Binaries): Promise<Place> {
  const dataDirectory = join(folder, 'data');
  const account = await serverAccount(dataDirectory);
  await mkdir(folder, { recursive: true });
  if (account !== undefined) await chmod(folder, 0o711);
  await makeOwnedFolder(dataDirectory, account);
  await refuseStrangersData(dataDirectory, account);
  return { home, dataDirectory, logFile: join(folder, 'server.log'), binaries, account };
}

async function refuseStrangersData(dataDirectory: string, account: Account | undefined): Promise<void> {
  const { uid } = await stat(dataDirectory);
  if (account !== undefined || uid === process.getuid?.()) return;
  throw new Error(`${dataDirectory} belongs to user ${uid}: start as that user or as root.`);
}

async function isUsable({ account, binaries, dataDirectory }: Place): Promise<boolean> {
  if (account === undefined) return true;
  const [runs, writes] = await Promise.all([
    canRun(binaries.postgres, ['--version'], account),
    canRun('/bin/sh', ['-c', 'cd "$0" && test -w .', dataDirectory], account),
  ]);
  return runs && writes;
}

/** Throws where data are already there: an empty cluster elsewhere would look as if they were lost. */
async function giveUp({ dataDirectory, account }: Place): Promise<void> {
  await rmdir(dataDirectory).catch((cause: unknown) => {
    const who = `user ${account?.uid ?? ''}`;
    throw new Error(`${dataDirectory} has data, but ${who} cannot enter it, or cannot run Postgres.`, { cause });
  });
  await rm(join(dataDirectory, '..'), { recursive: true });
}

async function placeElsewhere(home: string, folder: string, installed: Binaries): Promise<Place> {
  return placeIn(home, folder, await copyOfBinaries(join(folder, '..'), installed));
}
