import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDay, londonDay, type Day } from '@tutela/education';
import type { Clock } from '@tutela/platform';

/** The day of this home's first start: the demonstration children follow from it, and stay who they are. */
export async function firstStartOf(home: string, clock: Clock): Promise<Day> {
  const file = join(home, 'first-start');
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (isDay(known)) return known;
  const today = londonDay(clock.now());
  await writeFile(file, `${today}\n`, { mode: 0o600 });
  return today;
}
