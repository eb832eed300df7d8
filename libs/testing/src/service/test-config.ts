import { randomBytes } from 'node:crypto';
import { Clock, type ServiceConfig } from '@tutela/platform';
import { RootKey } from '@tutela/sealing';
import { runsOverKafka } from '../kafka/transport-of-tests';
import { testBrokers } from '../kafka/test-kafka';
import { testPostgres } from '../postgres';

/** Monday of the autumn term at 09:42 in London: open, the morning is due, the afternoon not yet. */
export const mondayMorning = new Date('2026-11-16T09:42:00Z');

/** A platform of its own for one test file: the names of its databases, roles and topics carry a prefix that contains `test`. */
export function testConfig(startsAt: Date = mondayMorning): ServiceConfig {
  const { host, port, superuser, password } = testPostgres();
  return {
    PROFILE: 'local',
    PORT: 0,
    HOST: '127.0.0.1',
    POSTGRES_HOST: host,
    POSTGRES_PORT: port,
    POSTGRES_ADMIN_USER: superuser,
    POSTGRES_ADMIN_PASSWORD: password,
    DATABASE_PREFIX: `test_${randomBytes(5).toString('hex')}_`,
    ROOT_SECRET_FILE: new RootKey(randomBytes(32)),
    CLOCK_STARTS_AT: Clock.startingAt(startsAt),
    LOG_LEVEL: 'silent',
    ...(runsOverKafka() ? { KAFKA_BROKERS: testBrokers() } : {}),
  };
}
