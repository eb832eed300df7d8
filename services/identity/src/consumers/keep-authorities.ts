import { authorityOnboarded } from '@tutela/contracts';
import { consumeOnce, type EventTransport, type Place, type Subscription } from '@tutela/platform';
import { keepAuthority } from '../organisation/organisation.store';

const group = 'identity';

/** When collection has set an authority up, its people can be nominated here (VS-12). */
export async function keepAuthorities(transport: EventTransport, shared: Place): Promise<Subscription> {
  return transport.subscribe(group, [authorityOnboarded.topic], async (event) => {
    if (event.type !== authorityOnboarded.type) return;
    const { la, name } = authorityOnboarded.data.parse(event.data);
    await consumeOnce(
      () => Promise.resolve(shared),
      group,
      event,
      (tx) => keepAuthority(tx, la, name),
    );
  });
}
