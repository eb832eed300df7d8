import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { brokerArtifacts } from './artifacts';
import { end, format, launch, type BrokerPlace } from './broker-process';
import { brokerProperties } from './properties';

/** A real broker on this machine. It outlives this process unless it is stopped. */
export interface RunningKafka {
  /** host:port */
  readonly address: string;
  /** Of the process that runs now. */
  readonly pid: () => number;
  /** As an operator does. Data and port stay. */
  stop(): Promise<void>;
  /** As a crash does. Data and port stay. */
  kill(): Promise<void>;
  /** Again, with the same data at the same port. */
  startAgain(): Promise<void>;
}

/** Starts a broker with its data in an empty folder `home`. Needs Java, and Maven the first time. */
export async function startKafka(home: string): Promise<RunningKafka> {
  const [port, controllerPort] = await freePorts(2);
  const place: BrokerPlace = { home, jars: await brokerArtifacts(), port: port ?? 0 };
  await writeFile(join(home, 'server.properties'), brokerProperties(home, place.port, controllerPort ?? 0));
  await format(place);
  let pid = await launch(place);
  return {
    address: `127.0.0.1:${place.port}`,
    pid: () => pid,
    stop: () => end(home, 'SIGTERM'),
    kill: () => end(home, 'SIGKILL'),
    startAgain: async () => {
      pid = await launch(place);
    },
  };
}

/** All are held until each is known, so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(Array.from({ length: count }, () => listening()));
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}

function listening(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => resolve(probe));
  });
}
