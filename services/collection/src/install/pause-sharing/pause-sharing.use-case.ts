import { Injectable } from '@nestjs/common';
import { pauseSharing, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Install } from '@tutela/platform';

/** The school pauses at any time; agreeing again goes on (VS-24). An install in quarantine stays there. */
@Injectable()
export class PauseSharing {
  constructor(private readonly acts: Acts) {}

  async run({ name }: InputOf<typeof pauseSharing>, by: Install): Promise<OutputOf<typeof pauseSharing>> {
    return this.acts.own(pauseSharing, by, async (tx) => {
      const known = await tx.maybe`
        UPDATE school_link SET install_state = CASE install_state WHEN 'quarantined' THEN install_state ELSE 'paused' END
        WHERE urn = ${by.urn} AND install = ${by.install} RETURNING urn`;
      // The school has another install since: that one goes on, and nobody must think it has paused.
      if (!known) throw new Refusal('install-unknown');
      tx.audit({ object: by.urn, facts: { install: by.install }, images: [{ after: { pausedBy: name } }] });
      return { state: 'paused' };
    });
  }
}
