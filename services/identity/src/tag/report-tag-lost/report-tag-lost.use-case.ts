import { Injectable } from '@nestjs/common';
import { Refusal, reportTagLost, type OutputOf } from '@tutela/contracts';
import { Acts, MailOutbox, type Person, type Tx } from '@tutela/platform';
import { lockAccount, type Account } from '../../account/account.store';
import { endSessionsOf } from '../../account/end-account';
import { recordPerson } from '../../account/record-person';
import { IdentityKeys } from '../../keys';
import { lostTagLetter } from '../../letters';

/** A lost tag ends at once with every session (NC-10); the account waits until its holder has registered another. */
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
      await tx.rows`UPDATE tag SET state = 'ended' WHERE account = ${account.id} AND state = 'registered'`;
      await tx.rows`UPDATE account SET state = 'enrolling', epoch = epoch + 1 WHERE id = ${account.id}`;
      await endSessionsOf(tx, account.id);
      await recordPerson(tx, this.keys, account.id);
      await this.tellHolder(tx, account);
      tx.audit({ object: account.id, images: [{ before: { tag: 'registered' }, after: { tag: 'ended' } }] });
    });
    this.mail.hint();
    return { ended: true };
  }

  private async tellHolder(tx: Tx, { id, email_sealed }: Account): Promise<void> {
    if (email_sealed === null) return;
    await this.mail.queue(tx, lostTagLetter(this.keys.openPerson(id, 'email_sealed', email_sealed), tx.now));
  }
}
