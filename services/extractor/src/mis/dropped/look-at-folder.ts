import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MisError } from '../mis';
import { fileRefused, type DroppedFile } from './file-format';

const mostFiles = 2000;
/** A younger file may still be on its way into the folder. */
const onItsWayMs = 5000;
const onItsWayNames = /^[.~]|\.(?:tmp|part|partial|crdownload)$/i;
/** A link could lead out of the folder; Windows has no such flag. */
const readOnly = constants.O_RDONLY | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

/** With it a file says that it is UTF-8, so that it cannot be anything else. */
const utf8Mark = Buffer.from('\uFEFF');

/** Names of files in the folder, links and folders left out. @throws MisError `no-folder`, `too-many-files` */
export async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new MisError('no-folder');
  });
  const names = entries.filter((entry) => entry.isFile() && !onItsWayNames.test(entry.name)).map(({ name }) => name);
  if (names.length > mostFiles) throw new MisError('too-many-files');
  return names.sort();
}

/** The file with what its bytes are; 'on-its-way' while it may still be written, 'closed' where this account may not open it. */
export async function lookAt(folder: string, name: string): Promise<DroppedFile | 'on-its-way' | 'closed'> {
  const path = join(folder, name);
  const stat = await lstat(path).catch(() => undefined);
  if (!stat?.isFile() || Math.abs(Date.now() - stat.mtimeMs) < onItsWayMs) return 'on-its-way';
  const seen = await identify(path).catch(() => undefined);
  if (!seen) return 'closed';
  return { name, path, size: stat.size, changedAt: stat.mtime.toISOString(), ...seen };
}

/**
 * Opened for reading and for nothing else (security.md rule 44).
 * @throws FileRefused when it was taken away meanwhile, or the disk does not give it: the other files count
 */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    const file = await open(path, readOnly);
    // Without an encoding the chunks are bytes.
    for await (const bytes of file.createReadStream()) yield bytes as Buffer;
  } catch {
    throw fileRefused('It could not be opened, or not be read to its end. The next run tries again.', { passes: true });
  }
}

async function identify(path: string): Promise<Pick<DroppedFile, 'hash' | 'encoding'>> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: DroppedFile['encoding'] = 'utf-8';
  let otherwise: DroppedFile['encoding'] | undefined;
  for await (const bytes of bytesOf(path)) {
    hash.update(bytes);
    otherwise ??= bytes.subarray(0, utf8Mark.length).equals(utf8Mark) ? 'not-text' : 'windows-1252';
    if (bytes.includes(0)) encoding = 'not-text';
    if (encoding === 'utf-8' && !decodes(decoder, bytes)) encoding = otherwise;
  }
  // Good to its last character, which is cut: the end of the file is missing.
  if (encoding === 'utf-8' && !decodes(decoder)) encoding = 'not-text';
  return { hash: hash.digest('hex'), encoding };
}

function decodes(decoder: TextDecoder, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}
