import { Injectable } from '@nestjs/common';
import { listNotices, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { Notices, type NoticeRow } from '../notice.store';

/** What a person has been told, newest first, at most a hundred. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly acts: Acts,
    private readonly notices: Notices,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listNotices>> {
    return this.acts.shared(listNotices, by, async (tx) => {
      const rows = await tx.rows<NoticeRow>`
        SELECT * FROM notice WHERE account = ${by.account} ORDER BY at DESC, id DESC LIMIT 100`;
      return { notices: rows.map((row) => this.notices.noticeOf(row)) };
    });
  }
}
