import { Injectable } from '@nestjs/common';
import type { notice } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { z } from 'zod';
import { Notices } from '../notice/notice.store';
import type { CaseRow } from './support-case.store';

type Kind = Extract<z.infer<typeof notice>['kind'], `case-${string}`>;

/** Tells who raised a case what became of it, in the portal and by letter. */
@Injectable()
export class CaseNotices {
  constructor(private readonly notices: Notices) {}

  async tell(tx: Tx, { id, reference, raised_by: raisedBy }: CaseRow, kind: Kind): Promise<void> {
    await this.notices.tellPeople(tx, [raisedBy], { kind, facts: { reference }, link: `/school/cases/${id}` });
  }
}
