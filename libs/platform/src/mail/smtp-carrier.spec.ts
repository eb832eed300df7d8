import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { smtpCarrier } from './smtp-carrier';

/** A mail server that knows no TLS and writes down what it is told. */
class PlainServer {
  readonly heard: string[] = [];
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://user:secret@127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    let inLetter = false;
    const answerTo = (line: string): string | undefined => {
      if (inLetter && line !== '.') return undefined;
      inLetter = line === 'DATA';
      if (line.startsWith('EHLO')) return '250-here\r\n250 AUTH PLAIN';
      if (line.startsWith('AUTH')) return '235 welcome';
      if (line.startsWith('STARTTLS')) return '502 what is that';
      return inLetter ? '354 go on' : '250 done';
    };
    socket.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\r\n').filter((one) => one !== '')) {
        this.heard.push(line);
        const answer = answerTo(line);
        if (answer !== undefined) socket.write(`${answer}\r\n`);
      }
    });
    socket.on('error', () => undefined).write('220 here\r\n');
  }
}

const letter = { to: 'k.osei@northmere.example', subject: 'Invitation', text: 'The secret is inside.' };
let server: PlainServer;
let url: string;

beforeEach(async () => {
  server = new PlainServer();
  url = await server.start();
});
afterEach(() => server.stop());

async function carry(requireTls: boolean): Promise<void> {
  const carrier = smtpCarrier({ url, from: 'no-reply@tutela.example', requireTls });
  try {
    await carrier.carry('1', letter);
  } finally {
    carrier.close();
  }
}

describe('a mail server that does not offer TLS', () => {
  it('VS-12 gets neither the account nor the letter where TLS is required', async () => {
    await expect(carry(true)).rejects.toMatchObject({ code: 'ETLS' });

    expect(server.heard.map((line) => line.split(' ')[0])).not.toContain('AUTH');
    expect(server.heard.join('\n')).not.toContain('secret');
    expect(server.heard.join('\n')).not.toContain(letter.to);
  });

  it('is taken in the local profile', async () => {
    await carry(false);

    expect(server.heard).toContain('The secret is inside.');
  });
});
