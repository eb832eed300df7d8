import { Injectable } from '@nestjs/common';
import { Refusal, refreshFactor, type InputOf } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';
import { moveFactor } from '../../session/session.store';
import { CodeCheck, factsFor } from '../../tag/code-check';

interface Fresh {
  readonly reference: string;
  readonly factorAt: Date;
}

/** A fresh code inside a session: the factor counts from now, under a new reference (security.md rules 16 and 18). */
@Injectable()
export class RefreshFactor {
  constructor(private readonly codes: CodeCheck) {}

  async run({ code }: InputOf<typeof refreshFactor>, by: Person): Promise<Fresh> {
    const checked = await this.codes.check({
      contract: refreshFactor,
      by,
      which: { holder: by.account },
      codes: [code],
      accepted: (tx) => fresh(tx, by.session),
    });
    if (checked.outcome !== 'accepted') throw new Refusal('sign-in-failed', factsFor(checked));
    return checked.result;
  }
}

async function fresh(tx: Tx, session: string): Promise<Fresh> {
  const reference = await moveFactor(tx, session);
  if (reference === undefined) throw new Refusal('sign-in-needed');
  return { reference, factorAt: tx.now };
}
