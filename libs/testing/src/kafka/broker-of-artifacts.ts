import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokerArtifacts } from './artifacts';
import { end, format, launch, type BrokerPlace } from './broker-process';
import { freePorts } from './free-ports';
import { brokerProperties, propertiesFile, type Properties } from './properties';
import type { RunningKafka } from './running-kafka';

/** What differs from a broker that everybody may speak to. */
export interface Lock {
  readonly settings: (port: number, controllerPort: number) => Properties;
  /** In the words of StorageTool's `--add-scram`. */
  readonly users: readonly string[];
}

/** A broker of this machine's Java, with its data in an empty folder `home`. Needs Java, and Maven the first time. */
export async function startOfArtifacts(home: string, lock?: Lock): Promise<RunningKafka> {
  const [port, controllerPort] = await freePorts();
  const place: BrokerPlace = { home, jars: await brokerArtifacts(), port };
  const address = `127.0.0.1:${port}`;
  const open = brokerProperties({ data: join(home, 'data'), listen: address, advertise: address, controllerPort });
  const settings = { ...open, ...lock?.settings(port, controllerPort) };
  await writeFile(join(home, 'server.properties'), propertiesFile(settings), { mode: 0o600 });
  await format(place, lock?.users);
  let pid = await launch(place);
  return {
    address,
    stop: () => end(home, 'SIGTERM'),
    kill: () => end(home, 'SIGKILL'),
    startAgain: async () => {
      pid = await launch(place);
    },
    abandon: () => void process.kill(pid, 'SIGKILL'),
  };
}
