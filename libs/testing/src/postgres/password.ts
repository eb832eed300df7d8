import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoring } from './ignoring';

/** The superuser's password of a home: made once, kept in a file that only its owner reads. */
export async function rememberedPassword(home: string): Promise<string> {
  const file = join(home, 'postgres-password');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  // A link is made whole or not at all, and never over another: two starts at once agree on one password.
  await link(draft, file).catch(ignoring('EEXIST'));
  await rm(draft);
  return (await readFile(file, 'utf8')).trim();
}
