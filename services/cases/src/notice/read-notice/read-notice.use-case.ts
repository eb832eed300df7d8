import { Injectable } from '@nestjs/common';
import { readNotice, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { Notices, type NoticeRow } from '../notice.store';

/** A person marks a notice of his or her own as read; the first time counts. */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly acts: Acts,
    private readonly notices: Notices,
  ) {}

  async run({ notice }: InputOf<typeof readNotice>, by: Person): Promise<OutputOf<typeof readNotice>> {
    return this.acts.shared(readNotice, by, async (tx) => {
      const row = await tx.one<NoticeRow>`
        UPDATE notice SET read_at = coalesce(read_at, ${tx.now}) WHERE id = ${notice} AND account = ${by.account} RETURNING *`;
      return this.notices.noticeOf(row);
    });
  }
}
