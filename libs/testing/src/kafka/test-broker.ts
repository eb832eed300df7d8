import { rm } from 'node:fs/promises';
import { startKafka, type RunningKafka } from './start-kafka';
import { removeBrokerLeftovers, temporaryBrokerHome } from './temporary-broker-home';
import { brokersVariable } from './test-kafka';

const othersNeedMs = 3_000;

let started: { home: string; broker: RunningKafka } | undefined;

/** One broker for a whole run of tests: the one that KAFKA_BROKERS names, else our own in a temporary folder. */
export async function startTestBroker(): Promise<void> {
  if (process.env[brokersVariable] !== undefined) return;
  if (process.env.KAFKA_BROKERS) {
    process.env[brokersVariable] = process.env.KAFKA_BROKERS;
    return;
  }
  await removeBrokerLeftovers();
  const home = await temporaryBrokerHome();
  const broker = await startKafka(home);
  started = { home, broker };
  process.env[brokersVariable] = broker.address;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => killAndDie(broker, signal));
}

/** Ends what `startTestBroker` began; a broker named by the environment stays. */
export async function stopTestBroker(): Promise<void> {
  if (started === undefined) return;
  const { home, broker } = started;
  started = undefined;
  await broker.kill();
  await rm(home, { recursive: true, maxRetries: 5 });
}

/**
 * Jest tears nothing down when it is interrupted, and Ctrl-C does not reach the broker. At once, and we ourselves later: the handler
 * of the test's Postgres, which has more to do, ends us where there is one. The folder goes with the next run's leftovers.
 */
function killAndDie({ pid }: RunningKafka, signal: NodeJS.Signals): void {
  process.kill(pid(), 'SIGKILL');
  setTimeout(() => process.kill(process.pid, signal), othersNeedMs);
}
