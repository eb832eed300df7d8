import { Injectable } from '@nestjs/common';
import { agreeSharing, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Install } from '@tutela/platform';
import { sealAgreement } from '../agreement';

/** A person of the school with authority agrees to the categories; before that nothing is given (VS-24). */
@Injectable()
export class AgreeSharing {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run(
    { name, office, categories, from }: InputOf<typeof agreeSharing>,
    by: Install,
  ): Promise<OutputOf<typeof agreeSharing>> {
    return this.acts.own(agreeSharing, by, async (tx) => {
      const sealed = sealAgreement(await this.keys.laKey(tx.rows, tx.la), tx.la, by.urn, `${name}, ${office}`);
      const agreed = await tx.maybe`
        UPDATE school_link SET install_state = 'agreed', agreed_by_sealed = ${sealed}, agreed_at = ${tx.now}, categories = ${categories},
          agreed_from = ${from ?? null}
        WHERE urn = ${by.urn} AND install = ${by.install} AND install_state IN ('enrolled', 'paused', 'agreed') RETURNING urn`;
      if (!agreed) throw new Refusal('install-quarantined');
      tx.audit({
        object: by.urn,
        facts: { install: by.install, categories, ...(from && { from }) },
        images: [{ after: { agreedBy: `${name}, ${office}` } }],
      });
      return { state: 'agreed' };
    });
  }
}
