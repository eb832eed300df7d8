import { randomUUID } from 'node:crypto';
import { events, type CloudEvent } from '@tutela/contracts';
import { openTransport, type ServiceConfig } from '@tutela/platform';
import { eventually } from './eventually';

const withinMs = 20_000;

/** Events of one type as any transport delivers them to somebody new, in the order of their times and, of one time, in each key's own. */
export async function eventsTold(config: ServiceConfig, type: string): Promise<CloudEvent[]> {
  const topic = events.find((contract) => contract.type === type)?.topic;
  if (topic === undefined) throw new Error(`There is no event ${type}.`);
  const transport = await openTransport(config);
  const group = `test-eye-${randomUUID()}`;
  const heard = new Map<string, CloudEvent>();
  try {
    await transport.subscribe(group, [topic], (event) => {
      if (event.type === type) heard.set(event.id, event);
      return Promise.resolve();
    });
    const hasAll = async () =>
      (await transport.lags()).some((lag) => lag.group === group && lag.topic === topic && lag.behind === 0);
    await eventually(hasAll, withinMs);
  } finally {
    await transport.close();
  }
  return [...heard.values()].sort((one, other) => one.time.localeCompare(other.time));
}
