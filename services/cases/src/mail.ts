import {
  LocalMailbox,
  MailOutbox,
  smtpCarrier,
  type MailCarrier,
  type Place,
  type ReceivedMail,
} from '@tutela/platform';
import type { Logger } from 'pino';
import type { CasesConfig } from './config';

export interface OpenMail {
  readonly outbox: MailOutbox;
  readonly read: () => Promise<ReceivedMail[]>;
  close(): Promise<void>;
}

/** By the mail server that is configured; without one, in the local profile, into the mailbox. */
export function openMail(config: CasesConfig, shared: Place, log: Logger): OpenMail {
  const key = config.ROOT_SECRET_FILE.derive('cases-mail');
  const mailbox = (): LocalMailbox & MailCarrier => new LocalMailbox(config, shared, key);
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
