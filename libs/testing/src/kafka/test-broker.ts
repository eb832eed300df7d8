import { rm } from 'node:fs/promises';
import type { RunningKafka } from './running-kafka';
import { takeKafka } from './start-kafka';
import { removeBrokerLeftovers, temporaryBrokerHome } from './temporary-broker-home';
import { brokersVariable } from './test-kafka';

const othersNeedMs = 3_000;

let started: { readonly home: string; readonly own?: RunningKafka } | undefined;

/** One broker for a whole run of tests: the one that KAFKA_BROKERS names, else our own. Says which. */
export async function startTestBroker(): Promise<void> {
  if (process.env[brokersVariable] !== undefined) return;
  await removeBrokerLeftovers();
  const home = await temporaryBrokerHome();
  const { brokers, own, said } = await takeKafka(home, process.env.KAFKA_BROKERS);
  process.stdout.write(`${said}\n`);
  started = { home, own };
  process.env[brokersVariable] = brokers;
  if (!own) return;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => abandonAndDie(own, signal));
}

/** Ends what `startTestBroker` began; a broker named by the environment stays. */
export async function stopTestBroker(): Promise<void> {
  if (started === undefined) return;
  const { home, own } = started;
  started = undefined;
  await own?.kill();
  await rm(home, { recursive: true, maxRetries: 5 });
}

/**
 * Jest tears nothing down when it is interrupted, and Ctrl-C does not reach the broker. At once, and we ourselves later: the handler
 * of the test's Postgres, which has more to do, ends us where there is one. The folder goes with the next run's leftovers.
 */
function abandonAndDie(broker: RunningKafka, signal: NodeJS.Signals): void {
  broker.abandon();
  setTimeout(() => process.kill(process.pid, signal), othersNeedMs);
}
