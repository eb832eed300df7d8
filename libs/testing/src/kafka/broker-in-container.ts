import { Kafka, logLevel } from 'kafkajs';
import type { ContainerRuntimeClient } from 'testcontainers';
import { eventually } from '../service/eventually';
import { freePorts } from './free-ports';
import { brokerProperties, propertiesAsVariables } from './properties';
import type { RunningKafka } from './running-kafka';

const brokerImage = 'apache/kafka:4.1.0';
const answersWithinMs = 60_000;
const stopsWithinSeconds = 30;

/**
 * A broker in a container that Testcontainers starts, and removes when this process has ended. It listens inside at the very port that
 * the machine gives it, so that the port stays over a stop and the broker finds itself by the name it tells.
 */
export async function startInContainer(engine: ContainerRuntimeClient): Promise<RunningKafka> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const [port, controllerPort] = await freePorts();
  const address = `${engine.info.containerRuntime.host}:${port}`;
  const data = '/var/lib/kafka/data';
  const settings = brokerProperties({ data, listen: `0.0.0.0:${port}`, advertise: address, controllerPort });
  const started = await new GenericContainer(brokerImage)
    .withEnvironment(propertiesAsVariables(settings))
    .withExposedPorts({ container: port, host: port })
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .start();
  const container = engine.container.getById(started.getId());
  const runs = async (): Promise<boolean> => (await container.inspect()).State.Running;
  await untilItAnswers(address);
  return {
    address,
    stop: async () => {
      if (await runs()) await container.stop({ t: stopsWithinSeconds });
    },
    kill: async () => {
      if (!(await runs())) return;
      await container.kill();
      await container.wait();
    },
    startAgain: async () => {
      await container.start();
      await untilItAnswers(address);
    },
    // Testcontainers' own watcher removes what a process leaves.
    abandon: () => undefined,
  };
}

/** The engine takes connections for a container before anybody listens in it. */
async function untilItAnswers(address: string): Promise<void> {
  const kafka = new Kafka({ brokers: [address], logLevel: logLevel.NOTHING, retry: { retries: 0 } });
  await eventually(async () => {
    const admin = kafka.admin();
    const answers = await admin.connect().then(
      () => true,
      () => false,
    );
    await admin.disconnect();
    return answers;
  }, answersWithinMs);
}
