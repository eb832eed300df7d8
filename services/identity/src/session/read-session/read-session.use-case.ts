import { Injectable } from '@nestjs/common';
import { readSession, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts } from '@tutela/platform';
import { secretHash } from '../../keys';
import { liveSession, touch, type LiveSession } from '../session.store';

/** The session behind a reference as it stands at this request: revocation is a read, not a message (security.md rule 17). */
@Injectable()
export class ReadSession {
  constructor(private readonly acts: Acts) {}

  async run({ reference, watching }: InputOf<typeof readSession>): Promise<OutputOf<typeof readSession>> {
    return this.acts.alone(readSession, async (at) => {
      const session = await liveSession(at, { referenceHash: secretHash(reference) });
      if (!session) return {};
      if (!watching) await touch(at, session);
      return { session: told(session) };
    });
  }
}

function told(session: LiveSession): OutputOf<typeof readSession>['session'] {
  return {
    id: session.id,
    account: session.account,
    userId: session.user_id,
    role: session.role,
    organisation: session.organisation,
    la: session.la ?? undefined,
    step: session.step,
    factorAt: session.factor_at?.toISOString(),
  };
}
