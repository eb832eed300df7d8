import { createTransport } from 'nodemailer';
import type { Mail, MailCarrier } from './mail';

const patienceMs = 10_000;

/** Carries by the mail server that the configuration names (nodemailer); no address of a person's is ever called. */
export function smtpCarrier(url: string, from: string): MailCarrier & { close(): void } {
  const transport = createTransport(
    { url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  const host = from.split('@').at(-1)?.replace('>', '') ?? 'localhost';
  return {
    carry: async (id: string, mail: Mail) => {
      await transport.sendMail({ ...mail, messageId: `<${id}@${host}>` });
    },
    close: () => transport.close(),
  };
}
