import { Injectable } from '@nestjs/common';
import { resyncAtSignIn, type InputOf } from '@tutela/contracts';
import { MailOutbox, type Nobody } from '@tutela/platform';
import { IdentityKeys } from '../../keys';
import { tellOfResync } from '../../tag/resync-told';
import { SecondStep, type SignedIn } from '../second-step';

/** After a right password: two codes in a row bring a tag that has run ahead back into step, and are the second step (NC-10, security.md rule 14). */
@Injectable()
export class ResyncAtSignIn {
  constructor(
    private readonly step: SecondStep,
    private readonly keys: IdentityKeys,
    private readonly mail: MailOutbox,
  ) {}

  async run({ firstCode, secondCode }: InputOf<typeof resyncAtSignIn>, by: Nobody): Promise<SignedIn> {
    const signedIn = await this.step.take(
      {
        contract: resyncAtSignIn,
        codes: [firstCode, secondCode],
        reach: 'resync',
        signedIn: (tx, account) => tellOfResync(tx, this.mail, this.keys, account),
      },
      by,
    );
    this.mail.hint();
    return signedIn;
  }
}
