import { chooseBroker, type Offers } from './choose-broker';
import { containerEngine } from './engine';
import { brokerProperties, propertiesAsVariables } from './properties';
import type { RunningKafka } from './running-kafka';

const broker = (address: string): RunningKafka => {
  const nothing = (): Promise<void> => Promise.resolve();
  return { address, stop: nothing, kill: nothing, startAgain: nothing, abandon: () => undefined };
};
const container = broker('127.0.0.1:1');
const byJava = broker('127.0.0.1:2');

/** A machine that has all; what was asked for stands in `asked`. */
function machine(without: Partial<Offers<string>> = {}): { asked: string[]; offers: Offers<string> } {
  const asked: string[] = [];
  const noting = <T>(what: string, value: T): Promise<T> => {
    asked.push(what);
    return Promise.resolve(value);
  };
  return {
    asked,
    offers: {
      named: 'kafka-1:9092,kafka-2:9092',
      findEngine: () => noting('engine', 'docker'),
      inContainer: () => noting('container', container),
      ofArtifacts: () => noting('artifacts', byJava),
      ...without,
    },
  };
}

describe('which broker tests take', () => {
  it('is the one that the environment names; nothing else is looked for, and it is not ours to end', async () => {
    const { asked, offers } = machine();

    const chosen = await chooseBroker(offers);

    expect(chosen).toMatchObject({ by: 'environment', brokers: 'kafka-1:9092,kafka-2:9092' });
    expect(chosen.own).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it.each([undefined, ''])(
    'else a container where there is a Docker engine, and no Java is asked for',
    async (named) => {
      const { asked, offers } = machine({ named });

      expect(await chooseBroker(offers)).toMatchObject({ by: 'container', brokers: '127.0.0.1:1', own: container });
      expect(asked).toEqual(['engine', 'container']);
    },
  );

  it('else Kafka of its Maven artifacts, and says why', async () => {
    const { asked, offers } = machine({ named: undefined, findEngine: () => Promise.resolve(undefined) });

    const chosen = await chooseBroker(offers);

    expect(chosen).toMatchObject({ by: 'artifacts', own: byJava });
    expect(chosen.said).toBe('Kafka: its Maven artifacts, because no Docker engine answers.');
    expect(asked).toEqual(['artifacts']);
  });

  it('falls through an engine that gives no container, and says what it said', async () => {
    const inContainer = (): Promise<RunningKafka> => Promise.reject(new Error('no such image'));
    const { offers } = machine({ named: undefined, inContainer });

    const { by, said } = await chooseBroker(offers);

    expect(by).toBe('artifacts');
    expect(said).toContain('the Docker engine gave no broker (no such image)');
  });

  it('without any of them fails with all three reasons', async () => {
    const { offers } = machine({
      named: undefined,
      findEngine: () => Promise.resolve(undefined),
      ofArtifacts: () => Promise.reject(new Error('mvn is not there')),
    });

    await expect(chooseBroker(offers)).rejects.toThrow(
      'There is no Kafka: KAFKA_BROKERS names none, no Docker engine answers, and: mvn is not there',
    );
  });
});

describe('the engine', () => {
  it('is none where the one that is named does not answer', async () => {
    expect(await containerEngine({ DOCKER_HOST: 'tcp://127.0.0.1:1' })).toBeUndefined();
  });
});

describe('a broker in a container', () => {
  it('has the settings of one that runs by Java, as the image reads them', () => {
    const settings = brokerProperties({
      data: '/var/lib/kafka/data',
      listen: '0.0.0.0:1234',
      advertise: 'localhost:1234',
      controllerPort: 1235,
    });

    expect(propertiesAsVariables(settings)).toMatchObject({
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LOG_DIRS: '/var/lib/kafka/data',
      KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://localhost:1234',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    });
  });
});
