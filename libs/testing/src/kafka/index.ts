export { startKafka } from './start-kafka';
export type { RunningKafka } from './start-kafka';
export { temporaryBrokerHome } from './temporary-broker-home';
export { testBrokers } from './test-kafka';
export { runsOverKafka, transportVariables } from './transport-of-tests';
