import {
  gatewayPublicKey,
  listen,
  openRuntime,
  PendingByLog1763900500001,
  type EventTransport,
  type Listening,
  type ServiceConfig,
} from '@tutela/platform';
import type { Logger } from 'pino';
import { consumedTopics, consumerGroup, ReportingConsumer } from './consumers/reporting.consumer';
import { CreateControl1763800200000 } from './migrations/1763800200000-create-control';
import { laMigrations } from './migrations/la-migrations';
import { reportingModule } from './reporting.module';

/** Starts reporting; `close` lets requests end, then the event in hand, then relays, then databases. */
export async function start(config: ServiceConfig, transport: EventTransport, log: Logger): Promise<Listening> {
  const runtime = await openRuntime({
    config,
    service: 'reporting',
    sharedMigrations: [CreateControl1763800200000, PendingByLog1763900500001],
    laMigrations,
    transport,
    log,
  });
  const listening = await listen({
    service: 'reporting',
    module: reportingModule(runtime, transport),
    guard: {
      service: 'reporting',
      gatewayKey: gatewayPublicKey(config.ROOT_SECRET_FILE),
      clock: config.CLOCK_STARTS_AT,
      refused: (...tried) => runtime.acts.refused(...tried),
    },
    host: config.HOST,
    port: config.PORT,
    log,
  });
  const consumer = new ReportingConsumer(runtime.las);
  const subscription = await transport.subscribe(
    consumerGroup,
    consumedTopics,
    (event) => consumer.handle(event),
    (la, events) => consumer.handleTogether(la, events),
  );
  return {
    url: listening.url,
    close: async () => {
      await listening.close();
      await subscription.close();
      await runtime.close();
    },
  };
}
