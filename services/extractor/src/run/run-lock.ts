import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { errorCode } from '../state/error-code';
import type { StateFolder } from '../state/state-folder';
import { Stop } from '../stop';

const beatMs = 30_000;
/** A number of a process is given again after a restart of the host, so that a holder must also show that it lives. */
const silentMs = 10 * beatMs;

/** Does the act while no other run is under way on this host; a lock that a killed run left behind is taken over. */
export async function withRunLock<T>(folder: StateFolder, act: () => Promise<T>): Promise<T> {
  await mkdir(folder.path, { recursive: true, mode: 0o700 });
  const lock = folder.of('run.lock');
  const holder = `${process.pid} ${randomUUID()}`;
  if (!(await claim(lock, holder))) throw underWay();
  const beat = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), beatMs);
  beat.unref();
  try {
    return await act();
  } finally {
    clearInterval(beat);
    if ((await holderOf(lock)) === holder) await rm(lock, { force: true });
  }
}

/** The whole file appears at once or not at all. */
async function claim(lock: string, holder: string): Promise<boolean> {
  const own = `${lock}.${randomUUID()}.claim`;
  await writeFile(own, holder, { flag: 'wx', mode: 0o600 });
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return await takeOver(lock, own);
  } finally {
    await rm(own, { force: true });
  }
}

/** Of all that find the same stale lock one may replace it: who makes the file named after that very lock. */
async function takeOver(lock: string, own: string): Promise<boolean> {
  const stale = await holderOf(lock);
  if (stale === undefined || (await isAlive(lock, stale))) return false;
  const turn = `${lock}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}.turn`;
  if (!(await isFirst(turn))) return false;
  try {
    if ((await holderOf(lock)) !== stale) return false;
    await rename(own, lock);
    return true;
  } finally {
    await rm(turn, { force: true });
  }
}

/** A turn that was killed in its moment gives way after a while. */
async function isFirst(turn: string): Promise<boolean> {
  try {
    await writeFile(turn, '', { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    if (await isSilent(turn)) await rm(turn, { force: true });
    return false;
  }
}

async function holderOf(lock: string): Promise<string | undefined> {
  return readFile(lock, 'utf8').catch(() => undefined);
}

async function isAlive(lock: string, holder: string): Promise<boolean> {
  const pid = Number.parseInt(holder, 10);
  if (Number.isNaN(pid) || (await isSilent(lock))) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function isSilent(file: string): Promise<boolean> {
  const seen = await stat(file).catch(() => undefined);
  return seen !== undefined && Date.now() - seen.mtimeMs > silentMs;
}

function underWay(): Stop {
  return new Stop('run-under-way', 'Another run is under way on this machine. It goes on; this one ends.');
}
