import { createTransport } from 'nodemailer';
import type { Mail, MailCarrier } from './mail';

const patienceMs = 10_000;

interface Settings {
  readonly url: string;
  /** Sender of our letters. */
  readonly from: string;
  /** False in the local profile alone: a mail server on the same machine may do without. */
  readonly requireTls: boolean;
}

/**
 * Carries by the mail server that the configuration names (nodemailer); no address of a person's is ever called. Where TLS is required a
 * server that does not offer it, or has no certificate for its name, gets neither the account nor the letter: it holds an invitation.
 */
export function smtpCarrier({ url, from, requireTls }: Settings): MailCarrier & { close(): void } {
  const tls = requireTls ? { requireTLS: true, ignoreTLS: false, tls: { rejectUnauthorized: true } } : {};
  const transport = createTransport(
    { url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, ...tls },
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
