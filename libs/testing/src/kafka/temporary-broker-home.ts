import { mkdtemp, rm } from 'node:fs/promises';
import { homeOfThisProcess, leftovers } from '../leftovers';
import { end } from './broker-process';

const prefix = 'tutela-kafka-test-';

/** An empty temporary folder for a broker of tests, named after this process; the caller removes it. */
export function temporaryBrokerHome(): Promise<string> {
  return mkdtemp(homeOfThisProcess(prefix));
}

/** Stops the brokers of processes that were killed, which could not do it, and removes their homes. */
export async function removeBrokerLeftovers(): Promise<void> {
  for (const home of await leftovers(prefix)) {
    await end(home, 'SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
