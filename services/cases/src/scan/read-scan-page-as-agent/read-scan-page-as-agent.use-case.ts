import { Injectable } from '@nestjs/common';
import { readScanPageAsAgent, type InputOf } from '@tutela/contracts';
import { Acts, type FileAnswer, type Person } from '@tutela/platform';
import { readSentCase } from '../../support-case/support-case.store';
import { pageAnswer, pageAsked, ScanPages } from '../scan-pages';

/** One page of a scan that was sent to the operator (NC-03). */
@Injectable()
export class ReadScanPageAsAgent {
  constructor(
    private readonly acts: Acts,
    private readonly pages: ScanPages,
  ) {}

  async run(input: InputOf<typeof readScanPageAsAgent>, by: Person): Promise<FileAnswer> {
    const object = await this.acts.shared(readScanPageAsAgent, by, async (tx) => {
      await readSentCase(tx, input.case);
      tx.audit({ object: input.case, facts: { file: input.file, page: input.page } });
      return pageAsked(tx, input);
    });
    return pageAnswer(input, await this.pages.read(input.case, object));
  }
}
