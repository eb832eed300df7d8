export type Properties = Readonly<Record<string, string>>;

interface Places {
  readonly data: string;
  /** Where it listens, and what it tells clients of that. */
  readonly listen: string;
  readonly advertise: string;
  readonly controllerPort: number;
}

/** The settings of one small broker that is its own controller (KRaft). Nothing is made by use: the transport makes its topics. */
export function brokerProperties({ data, listen, advertise, controllerPort }: Places): Properties {
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://${listen},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://${advertise}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': data,
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '4',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'default.replication.factor': '1',
    // A group of tests is complete when its first member is there.
    'group.initial.rebalance.delay.ms': '0',
    // A broker that was killed and is back is let in again at once, not after nine seconds.
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
  };
}

/** As a broker reads them from its file. */
export function propertiesFile(settings: Properties): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** As the image `apache/kafka` reads them from its environment. */
export function propertiesAsVariables(settings: Properties): Record<string, string> {
  const variable = (name: string): string => `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`;
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [variable(name), value]));
}
