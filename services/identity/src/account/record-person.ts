import { personRecorded } from '@tutela/contracts';
import type { Place, Tx } from '@tutela/platform';
import { act } from '@tutela/platform';
import { leftLate } from '../company/leaving.rules';
import type { IdentityKeys } from '../keys';
import { lockAccount, type Account } from './account.store';

const contract = { audit: { notAudited: 'tells cases what stands in our own table already' } };
const by = { kind: 'system', name: 'identity' } as const;

/**
 * Tells cases of a person of a school, a company or the operator as he or she stands at the end of the act: called last, so that the event
 * shows what the act has changed. Of an authority's people nothing leaves.
 */
export async function recordPerson(tx: Tx, keys: IdentityKeys, id: string): Promise<void> {
  const account = await lockAccount(tx, id);
  if (account.organisation_kind === 'la') return;
  const { organisation, role, state, tag_serial, ended_because, name_sealed, email_sealed } = account;
  await tx.rows`UPDATE account SET recorded_at = ${tx.now} WHERE id = ${id}`;
  tx.emit(personRecorded, {
    account: id,
    organisation,
    role,
    state: state === 'withdrawn' ? 'ended' : state,
    hasTag: tag_serial !== null,
    ...leavingOf(account),
    endedBecause: ended_because ?? undefined,
    nameSealed: keys.sealForCases(id, 'name', name_sealed),
    emailSealed: email_sealed === null ? undefined : keys.sealForCases(id, 'email', email_sealed),
  });
}

/** NC-11: the three times of a leaving, and whether it was late. */
function leavingOf(account: Account) {
  const { last_day: lastDay, leaving_reported_at: reportedAt, withdrawn_at: endedAt } = account;
  return {
    lastDay: lastDay ?? undefined,
    leavingReportedAt: reportedAt?.toISOString(),
    endedAt: endedAt?.toISOString(),
    late: leftLate(account),
  };
}

/** People who were here before cases had to know of them: told once, each in a transaction of its own. */
export async function tellKnownPeople(place: Place, keys: IdentityKeys): Promise<void> {
  const untold = await act(
    place,
    contract,
    by,
    (tx) => tx.rows<{ id: string }>`
      SELECT account.id FROM account JOIN organisation ON organisation.id = account.organisation
      WHERE organisation.kind <> 'la' AND recorded_at IS NULL ORDER BY account.id`,
  );
  for (const { id } of untold) await act(place, contract, by, (tx) => recordPerson(tx, keys, id));
}
