import { Injectable } from '@nestjs/common';
import { Refusal, reportTagLost, type OutputOf } from '@tutela/contracts';
import { Acts, MailOutbox, type Person } from '@tutela/platform';
import { lockAccount } from '../../account/account.store';
import { IdentityKeys } from '../../keys';
import { loseTag, lostImage } from '../lose-tag';

/** The holder reports the own tag lost, while still signed in (NC-10). */
@Injectable()
export class ReportTagLost {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly mail: MailOutbox,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof reportTagLost>> {
    await this.acts.shared(reportTagLost, by, async (tx) => {
      const account = await lockAccount(tx, by.account);
      if (account.state !== 'active') throw new Refusal('sign-in-needed');
      await loseTag(tx, { keys: this.keys, mail: this.mail }, account);
      tx.audit({ object: account.id, images: [lostImage] });
    });
    this.mail.hint();
    return { ended: true };
  }
}
