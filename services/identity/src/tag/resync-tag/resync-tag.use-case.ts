import { Injectable } from '@nestjs/common';
import { Refusal, resyncTag, type InputOf } from '@tutela/contracts';
import { MailOutbox, type Person, type Tx } from '@tutela/platform';
import type { Account } from '../../account/account.store';
import { IdentityKeys } from '../../keys';
import { moveFactor } from '../../session/session.store';
import { CodeCheck, factsFor } from '../code-check';
import { tellOfResync } from '../resync-told';

interface Resynced {
  readonly reference: string;
  readonly factorAt: Date;
}

/** The holder brings the own tag back into step inside a session, by two codes in a row (NC-10, security.md rule 14); the factor counts from now. */
@Injectable()
export class ResyncTag {
  constructor(
    private readonly codes: CodeCheck,
    private readonly keys: IdentityKeys,
    private readonly mail: MailOutbox,
  ) {}

  async run({ firstCode, secondCode }: InputOf<typeof resyncTag>, by: Person): Promise<Resynced> {
    const checked = await this.codes.check({
      contract: resyncTag,
      by,
      which: { holder: by.account },
      reach: 'resync',
      codes: [firstCode, secondCode],
      accepted: (tx, account) => this.resynced(tx, by.session, account),
    });
    if (checked.outcome !== 'accepted') throw new Refusal('code-not-accepted', factsFor(checked));
    this.mail.hint();
    return checked.result;
  }

  private async resynced(tx: Tx, session: string, account: Account): Promise<Resynced> {
    const reference = await moveFactor(tx, session);
    if (reference === undefined) throw new Refusal('sign-in-needed');
    await tellOfResync(tx, this.mail, this.keys, account);
    return { reference, factorAt: tx.now };
  }
}
