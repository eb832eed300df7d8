import { startTestBroker } from './kafka/test-broker';
import { startTestServer } from './postgres/test-server';

/** Jest calls it once before the project `kafka`. Whichever of both projects comes first starts their Postgres. */
async function startServers(): Promise<void> {
  await Promise.all([startTestServer(), startTestBroker()]);
}

export { startServers as default };
