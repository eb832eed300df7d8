import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hotp } from 'speakeasy';
import { z } from 'zod';
import { withLock } from './lock';

/** As long as the hash of HOTP (RFC 4226 section 4, R6). */
const seedBytes = 20;

const keptTag = z.object({
  /** The secret in hexadecimal. */
  seed: z.string().regex(/^[0-9a-f]{40}$/),
  /** The step of the next press. */
  next: z.int().min(0),
});

/** The demonstration tags, as if they lay in a drawer: each has a seed and a counter of its own (RFC 4226). */
export class TagBox {
  private readonly folder: string;

  constructor(home: string) {
    this.folder = join(home, 'tags');
  }

  /** Makes the tags that are not there yet, each with a random seed; whoever is first decides. Answers the seeds by serial. */
  async fill(serials: readonly string[]): Promise<Map<string, string>> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await chmod(this.folder, 0o700);
    const seeds = new Map<string, string>();
    for (const serial of serials) seeds.set(serial, await this.seedOf(serial));
    return seeds;
  }

  /** One press of the tag: the next code of 8 digits. Two presses at once give two codes. */
  async press(serial: string): Promise<string> {
    const file = this.fileOf(serial);
    return withLock(`${file}.lock`, async () => {
      const { seed, next } = keptTag.parse(JSON.parse(await readFile(file, 'utf8')));
      await this.write(file, { seed, next: next + 1 });
      return hotp({ secret: seed, encoding: 'hex', counter: next, digits: 8 });
    });
  }

  private async seedOf(serial: string): Promise<string> {
    const file = this.fileOf(serial);
    const known = await readFile(file, 'utf8').catch(() => undefined);
    if (known !== undefined) return keptTag.parse(JSON.parse(known)).seed;
    const unfinished = `${file}.${randomBytes(6).toString('hex')}`;
    const tag = { seed: randomBytes(seedBytes).toString('hex'), next: 0 };
    await writeFile(unfinished, JSON.stringify(tag), { mode: 0o600, flush: true });
    // A link does not replace: of two starts at once both then read the tag of the first.
    await link(unfinished, file).catch(() => undefined);
    await rm(unfinished);
    return keptTag.parse(JSON.parse(await readFile(file, 'utf8'))).seed;
  }

  private async write(file: string, tag: z.infer<typeof keptTag>): Promise<void> {
    const unfinished = `${file}.${randomBytes(6).toString('hex')}`;
    await writeFile(unfinished, JSON.stringify(tag), { mode: 0o600, flush: true });
    await rename(unfinished, file);
  }

  private fileOf(serial: string): string {
    return join(this.folder, `${serial}.json`);
  }
}
