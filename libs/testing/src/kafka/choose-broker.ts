import type { RunningKafka } from './running-kafka';

/** What there may be, in the order in which it is taken. */
export interface Offers<Engine> {
  /** host:port, comma between, as KAFKA_BROKERS names them. */
  readonly named?: string;
  readonly findEngine: () => Promise<Engine | undefined>;
  readonly inContainer: (engine: Engine) => Promise<RunningKafka>;
  readonly ofArtifacts: () => Promise<RunningKafka>;
}

export interface Chosen {
  readonly by: 'environment' | 'container' | 'artifacts';
  readonly brokers: string;
  /** Nothing where the environment named it: it is not ours to end. */
  readonly own?: RunningKafka;
  /** One sentence: what was chosen, and why what comes before it was not. */
  readonly said: string;
}

/** The brokers that the environment names, else a container where there is a Docker engine, else Kafka's own programs by Java. */
export async function chooseBroker<Engine>(offers: Offers<Engine>): Promise<Chosen> {
  if (offers.named) return { by: 'environment', brokers: offers.named, said: 'Kafka: the brokers of KAFKA_BROKERS.' };
  const engine = await offers.findEngine();
  if (engine === undefined) return byArtifacts(offers, 'no Docker engine answers');
  try {
    const own = await offers.inContainer(engine);
    return { by: 'container', brokers: own.address, own, said: 'Kafka: a container of the Docker engine.' };
  } catch (error) {
    return await byArtifacts(offers, `the Docker engine gave no broker (${messageOf(error)})`);
  }
}

async function byArtifacts<Engine>({ ofArtifacts }: Offers<Engine>, because: string): Promise<Chosen> {
  const own = await ofArtifacts().catch((cause: unknown) => {
    throw new Error(`There is no Kafka: KAFKA_BROKERS names none, ${because}, and: ${messageOf(cause)}`, { cause });
  });
  return { by: 'artifacts', brokers: own.address, own, said: `Kafka: its Maven artifacts, because ${because}.` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
