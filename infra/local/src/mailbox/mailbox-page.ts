import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReceivedMail } from '@tutela/platform';

export interface MailboxPage {
  readonly url: string;
  close(): Promise<void>;
}

interface Settings {
  readonly port: number;
  readonly read: () => Promise<ReceivedMail[]>;
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'cache-control': 'no-store',
};

/** The letters that would have been sent, on a page for this machine alone. Where somebody has the port, any other will do. */
export async function openMailboxPage({ port, read }: Settings): Promise<MailboxPage> {
  const server = createServer((_request, response) => {
    read().then(
      (letters) => response.writeHead(200, headers).end(pageOf(letters)),
      () => response.writeHead(503, headers).end('The letters cannot be read just now.'),
    );
  });
  const listen = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(wanted, '127.0.0.1', resolve);
    });
  await listen(port).catch(() => listen(0));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageOf(letters: readonly ReceivedMail[]): string {
  const list = letters.map(letterOf).join('') || '<p>No letter has been written yet.</p>';
  return `<!doctype html><html lang="en-GB"><title>Mailbox</title><h1>Letters that would have been sent</h1>${list}</html>`;
}

function letterOf({ to, subject, text, receivedAt }: ReceivedMail): string {
  const linked = escaped(text).replaceAll(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
  return `<article><h2>${escaped(subject)}</h2><p>To ${escaped(to)}, ${receivedAt.toISOString()}</p><pre>${linked}</pre></article>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
