import { testBrokers } from './test-kafka';

/** Set for the Jest projects whose platforms run over Kafka. */
export const transportVariable = 'TUTELA_TRANSPORT';

export function runsOverKafka(): boolean {
  return process.env[transportVariable] === 'kafka';
}

/** What the platforms of this Jest project find in their environment about events: nothing, or the brokers of the run. */
export function transportVariables(): Readonly<Record<string, string>> {
  return runsOverKafka() ? { KAFKA_BROKERS: testBrokers().join(',') } : {};
}
