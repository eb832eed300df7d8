import { Injectable } from '@nestjs/common';
import { readScanPage, Refusal, type InputOf } from '@tutela/contracts';
import { Acts, type FileAnswer, type Person } from '@tutela/platform';
import { casesSeenBy } from '../../support-case/acting-for-cases';
import { readOwnCase } from '../../support-case/support-case.store';
import { pageAnswer, pageAsked, ScanPages } from '../scan-pages';

/** One page of a scan of one's own case, as a picture (NC-02); it bears signatures, so an outside contact is not shown it (NC-23). */
@Injectable()
export class ReadScanPage {
  constructor(
    private readonly acts: Acts,
    private readonly pages: ScanPages,
  ) {}

  async run(input: InputOf<typeof readScanPage>, by: Person): Promise<FileAnswer> {
    const object = await this.acts.shared(readScanPage, by, async (tx) => {
      const { organisation, onlyCompany } = await casesSeenBy(tx, by);
      if (onlyCompany !== undefined) throw new Refusal('not-found');
      await readOwnCase(tx, input.case, organisation);
      tx.audit({ object: input.case, facts: { file: input.file, page: input.page } });
      return pageAsked(tx, input);
    });
    return pageAnswer(input, await this.pages.read(input.case, object));
  }
}
