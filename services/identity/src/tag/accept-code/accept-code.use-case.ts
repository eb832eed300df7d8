import { Injectable } from '@nestjs/common';
import { acceptCode, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Alone } from '@tutela/platform';
import { accountAsActor } from '../../account/account.store';
import { liveSession, type LiveSession } from '../../session/session.store';
import { keepAcceptedCode } from '../accepted-code.store';
import { CodeCheck, factsFor } from '../code-check';

type Input = InputOf<typeof acceptCode>;

const looking = { audit: { notAudited: 'finds the session; the code that is checked next is audited' } };

/** The one place where a code is accepted for an act (NC-21): used up here, remembered with the request it is for, whatever the act says then. */
@Injectable()
export class AcceptCode {
  constructor(
    private readonly acts: Acts,
    private readonly codes: CodeCheck,
  ) {}

  async run({ session: id, network, code, request, act }: Input): Promise<OutputOf<typeof acceptCode>> {
    const session = await this.acts.alone(looking, (at) => fullSession(at, id));
    const { account } = session;
    const checked = await this.codes.check({
      contract: acceptCode,
      by: { ...accountAsActor({ ...session, id: account }, network), session: id },
      which: { holder: account },
      codes: [code],
      facts: { act },
      accepted: async (tx) => {
        await fullSession(tx, id);
        return { stepUp: await keepAcceptedCode(tx, { account, session: id, request, act }) };
      },
    });
    if (checked.outcome !== 'accepted') throw new Refusal('code-not-accepted', factsFor(checked));
    return checked.result;
  }
}

async function fullSession(at: Alone, id: string): Promise<LiveSession> {
  const session = await liveSession(at, { id });
  if (session?.step !== 'full') throw new Refusal('sign-in-needed');
  return session;
}
