import { Injectable } from '@nestjs/common';
import { readScanPage, type InputOf } from '@tutela/contracts';
import { Acts, type FileAnswer, type Person } from '@tutela/platform';
import { mayReadCasesOf } from '../../support-case/acting-for-cases';
import { readOwnCase } from '../../support-case/support-case.store';
import { pageAnswer, pageAsked, ScanPages } from '../scan-pages';

/** One page of a scan of one's own case, as a picture (NC-02). */
@Injectable()
export class ReadScanPage {
  constructor(
    private readonly acts: Acts,
    private readonly pages: ScanPages,
  ) {}

  async run(input: InputOf<typeof readScanPage>, by: Person): Promise<FileAnswer> {
    const object = await this.acts.shared(readScanPage, by, async (tx) => {
      await readOwnCase(tx, input.case, await mayReadCasesOf(tx, by));
      tx.audit({ object: input.case, facts: { file: input.file, page: input.page } });
      return pageAsked(tx, input);
    });
    return pageAnswer(input, await this.pages.read(input.case, object));
  }
}
