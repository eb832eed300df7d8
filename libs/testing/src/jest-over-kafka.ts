import { brokersVariable } from './kafka/test-kafka';
import { transportVariable } from './kafka/transport-of-tests';

// A set-up file of Jest's projects over Kafka: `npm start`, which journeys drive, reads the brokers from its own environment.
process.env[transportVariable] = 'kafka';
process.env.KAFKA_BROKERS = process.env[brokersVariable];
