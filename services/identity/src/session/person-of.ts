import type { OutputOf, whoAmI } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { IdentityKeys } from '../keys';
import { endOf, tagOf } from '../tag/tag.store';
import { mayActFor } from './membership.store';
import type { LiveSession } from './session.store';

/** The person behind a session as the page is told, with everything he or she may act for where it is more than one (NC-22). */
export async function personOf(tx: Tx, session: LiveSession, keys: IdentityKeys): Promise<OutputOf<typeof whoAmI>> {
  const [tag, choices] = await Promise.all([tagOf(tx, session.account), mayActFor(tx, session.account)]);
  return {
    account: session.account,
    userId: session.user_id,
    name: keys.openPerson(session.account, 'name_sealed', session.name_sealed),
    role: session.role,
    organisation: {
      id: session.organisation,
      kind: session.organisation_kind,
      name: session.organisation_name,
      la: session.la ?? undefined,
      urn: session.urn ?? undefined,
    },
    mayActFor: choices.length > 1 ? choices : undefined,
    tagEndsIn: tag && endOf(tag.serial),
    lastSignInAt: session.last_sign_in_at?.toISOString(),
    factorAt: (session.factor_at ?? new Date(0)).toISOString(),
    now: tx.now.toISOString(),
  };
}
