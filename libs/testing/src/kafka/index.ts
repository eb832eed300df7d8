export { hasJava, makeCertificate, startLockedKafka } from './locked-kafka';
export type { LockedKafka } from './locked-kafka';
export { startKafka } from './start-kafka';
export type { RunningKafka } from './running-kafka';
export { temporaryBrokerHome } from './temporary-broker-home';
export { testBrokers } from './test-kafka';
export { runsOverKafka, transportVariables } from './transport-of-tests';
