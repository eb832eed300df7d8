import { accessSync, constants } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { startKafka, temporaryBrokerHome, type RunningKafka } from '@tutela/testing';

export interface OwnBroker {
  readonly kafka: RunningKafka;
  close(): Promise<void>;
}

/** A broker that may be killed, and the platforms of this process over it; none where there is no Java: then the embedded log is theirs. */
export async function ownBroker(): Promise<OwnBroker | undefined> {
  if (!['java', 'mvn'].every(isInPath)) return undefined;
  const home = await temporaryBrokerHome();
  const kafka = await startKafka(home);
  process.env['TUTELA_TRANSPORT'] = 'kafka';
  process.env['TUTELA_TEST_KAFKA'] = kafka.address;
  return {
    kafka,
    close: async () => {
      await kafka.kill();
      await rm(home, { recursive: true, maxRetries: 5 });
    },
  };
}

function isInPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
