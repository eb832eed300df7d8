import { Injectable } from '@nestjs/common';
import { pauseSharing, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Install } from '@tutela/platform';

/** The school pauses at any time; agreeing again goes on (VS-24). An install in quarantine stays there. */
@Injectable()
export class PauseSharing {
  constructor(private readonly acts: Acts) {}

  async run({ name }: InputOf<typeof pauseSharing>, by: Install): Promise<OutputOf<typeof pauseSharing>> {
    return this.acts.own(pauseSharing, by, async (tx) => {
      await tx.rows`
        UPDATE school_link SET install_state = 'paused'
        WHERE urn = ${by.urn} AND install = ${by.install} AND install_state <> 'quarantined'`;
      tx.audit({ object: by.urn, facts: { install: by.install }, images: [{ after: { pausedBy: name } }] });
      return { state: 'paused' };
    });
  }
}
