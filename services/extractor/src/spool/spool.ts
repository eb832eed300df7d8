import { batch } from '@tutela/contracts';
import { z } from 'zod';
import { fileOf } from '../enrol/enrolment';
import type { StateFolder } from '../state/state-folder';

/** What a batch shares of one pupil, as the school's log will say it. */
export const sharedOfPupil = z.object({
  pupil: z.string(),
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  marks: z.int(),
});
export type SharedOfPupil = z.infer<typeof sharedOfPupil>;

const spooledBatch = z.object({ batch, signature: z.string(), shares: z.array(sharedOfPupil) });
export type SpooledBatch = z.infer<typeof spooledBatch>;

/** One authority's batches on disk, until a verified receipt is there for each (security.md rule 48). */
export class Spool {
  constructor(
    private readonly folder: StateFolder,
    private readonly la: string,
  ) {}

  /** In the order in which they are to be sent. */
  async sequences(): Promise<number[]> {
    const names = await this.folder.names(fileOf(this.la, 'spool'));
    return names.map((name) => Number.parseInt(name, 10)).sort((one, other) => one - other);
  }

  async read(sequence: number): Promise<SpooledBatch | undefined> {
    return this.folder.read(this.fileOf(sequence), spooledBatch);
  }

  async add(spooled: SpooledBatch): Promise<void> {
    await this.folder.write(this.fileOf(spooled.batch.sequence), spooled);
  }

  async remove(sequence: number): Promise<void> {
    await this.folder.remove(this.fileOf(sequence));
  }

  /** The last first, so that a kill leaves no gap. */
  async discardFrom(sequence: number): Promise<void> {
    for (const one of (await this.sequences()).toReversed()) if (one >= sequence) await this.remove(one);
  }

  private fileOf(sequence: number): string {
    return fileOf(this.la, `spool/${sequence}.json`);
  }
}
