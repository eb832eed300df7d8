/** Holds `host:port` of the brokers, comma between: how a run hands its broker to its workers. */
export const brokersVariable = 'TUTELA_TEST_KAFKA';

/** The brokers of this run. Throws outside of Jest's project `kafka`, which starts one. */
export function testBrokers(): string[] {
  const named = process.env[brokersVariable];
  if (named === undefined) throw new Error(`${brokersVariable} is not set: run this in the Jest project "kafka".`);
  return named.split(',');
}
