import { appointmentRecorded, type DataOf } from '@tutela/contracts';
import { consumeOnce, type EventTransport, type Place, type Subscription, type Tx } from '@tutela/platform';
import { expectSchool } from '../organisation/organisation.store';
import { dropMembership, keepMembership } from '../session/membership.store';

/** A group of its own: what cannot be taken here does not hold up the authorities. */
const group = 'identity-memberships';

/** Whom people may act for follows the appointments of cases (NC-06); cases itself asks its own table at each act. */
export async function keepMemberships(transport: EventTransport, shared: Place): Promise<Subscription> {
  return transport.subscribe(group, [appointmentRecorded.topic], async (event) => {
    if (event.type !== appointmentRecorded.type) return;
    const appointment = appointmentRecorded.data.parse(event.data);
    await consumeOnce(
      () => Promise.resolve(shared),
      group,
      event,
      (tx) => keep(tx, appointment),
    );
  });
}

async function keep(tx: Tx, { account, urn, appointment, state }: DataOf<typeof appointmentRecorded>): Promise<void> {
  const organisation = await expectSchool(tx, urn);
  const membership = { account, organisation, appointment };
  await (state === 'live' ? keepMembership(tx, membership) : dropMembership(tx, membership));
}
