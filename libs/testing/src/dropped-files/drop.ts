import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const wellBeforeMs = 60_000;

/** Puts a file into a watched folder, whole and no longer on its way: changed a minute ago, or at the given moment. */
export async function drop(
  folder: string,
  name: string,
  contents: string | Buffer,
  changedAt = new Date(Date.now() - wellBeforeMs),
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const onItsWay = join(folder, `${name}.part`);
  await writeFile(onItsWay, contents);
  await utimes(onItsWay, changedAt, changedAt);
  await rename(onItsWay, join(folder, name));
}
