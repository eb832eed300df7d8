import {
  gatewayPublicKey,
  listen,
  openInOrder,
  openRuntime,
  PendingByLog1763900500001,
  type EventTransport,
  type Listening,
  type Runtime,
  type ServiceConfig,
} from '@tutela/platform';
import type { Logger } from 'pino';
import { consumedTopics, consumerGroup, ReportingConsumer } from './consumers/reporting.consumer';
import { CreateControl1763800200000 } from './migrations/1763800200000-create-control';
import { laMigrations } from './migrations/la-migrations';
import { reportingModule } from './reporting.module';

/** Starts reporting; `close` lets requests end, then the event in hand, then relays, then databases. So does a start that fails half way. */
export async function start(config: ServiceConfig, transport: EventTransport, log: Logger): Promise<Listening> {
  return openInOrder(async (keep) => {
    const runtime = keep(
      await openRuntime({
        config,
        service: 'reporting',
        sharedMigrations: [CreateControl1763800200000, PendingByLog1763900500001],
        laMigrations,
        transport,
        log,
      }),
    );
    const consumer = new ReportingConsumer(runtime.las);
    keep(
      await transport.subscribe(
        consumerGroup,
        consumedTopics,
        (event) => consumer.handle(event),
        (la, events) => consumer.handleTogether(la, events),
      ),
    );
    const { url } = keep(await serve(config, runtime, transport, log));
    return { url };
  });
}

function serve(config: ServiceConfig, runtime: Runtime, transport: EventTransport, log: Logger): Promise<Listening> {
  return listen({
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
}
