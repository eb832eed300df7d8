import type { Logger } from 'pino';
import type { Place } from '../acts/act';
import type { ServiceConfig } from '../config/service-config';
import { dataSource } from '../database/data-source';
import { DatabaseServer } from '../database/server';
import { LocalMailbox, type ReceivedMail } from './local-mailbox';
import { MailOutbox } from './mail-outbox';
import { smtpCarrier } from './smtp-carrier';

interface Settings {
  readonly config: Pick<ServiceConfig, 'PROFILE' | 'ROOT_SECRET_FILE'> & {
    readonly SMTP_URL?: string | undefined;
    readonly MAIL_FROM: string;
  };
  readonly shared: Place;
  readonly log: Logger;
}

export interface OpenMail {
  readonly outbox: MailOutbox;
  readonly read: () => Promise<ReceivedMail[]>;
  close(): Promise<void>;
}

/** A service's letters, by the mail server that is configured; without one, in the local profile, into the mailbox. */
export function openMail({ config, shared, log }: Settings): OpenMail {
  const key = mailKey(config, shared.writer);
  const mailbox = (): LocalMailbox => new LocalMailbox(config, shared, key);
  const { SMTP_URL: url, MAIL_FROM: from } = config;
  const smtp = url === undefined ? undefined : smtpCarrier({ url, from, requireTls: config.PROFILE !== 'local' });
  const outbox = new MailOutbox(shared, key, smtp ?? mailbox(), log);
  outbox.start();
  return {
    outbox,
    read: async () => mailbox().read(),
    close: async () => {
      await outbox.close();
      smtp?.close();
    },
  };
}

/** The letters of a service that runs as a process of its own. Only in the local profile, else it throws. */
export async function readLettersOf(config: ServiceConfig, service: string): Promise<ReceivedMail[]> {
  const login = new DatabaseServer(config).login(service, service);
  const source = await dataSource({ login, schema: service, poolSize: 1 }).initialize();
  try {
    return await new LocalMailbox(config, { source, writer: service }, mailKey(config, service)).read();
  } finally {
    await source.destroy();
  }
}

function mailKey({ ROOT_SECRET_FILE: root }: Settings['config'] | ServiceConfig, service: string): Buffer {
  return root.derive(`${service}-mail`);
}
