import { stopTestBroker } from './kafka/test-broker';
import { stopTestServer } from './postgres/test-server';

/** Jest calls it once after the project `kafka`. */
async function stopServers(): Promise<void> {
  await Promise.all([stopTestBroker(), stopTestServer()]);
}

export { stopServers as default };
