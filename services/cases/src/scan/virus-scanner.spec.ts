import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { VirusScanner } from './virus-scanner';

let received: Buffer;
let clamd: Server;

/** Answers once the part without length has come. */
async function aClamd(answer: string): Promise<VirusScanner> {
  clamd = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on('data', (part) => {
      parts.push(part);
      received = Buffer.concat(parts);
      if (received.subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
    });
  }).listen(0, '127.0.0.1');
  await once(clamd, 'listening');
  return new VirusScanner(`tcp://127.0.0.1:${(clamd.address() as AddressInfo).port}`);
}

const file = Buffer.alloc(100_000, 7);

describe('the virus scanner', () => {
  afterEach(() => clamd.close());

  it('security.md 54 sends the whole file in parts and takes what is clean', async () => {
    const scanner = await aClamd('stream: OK\0');

    expect(await scanner.check(file)).toBe('clean');
    const head = 'zINSTREAM\0'.length;
    expect(received.readUInt32BE(head)).toBe(65_536);
    expect(received).toHaveLength(head + 4 + 65_536 + 4 + 34_464 + 4);
  });

  it.each([
    ['has-a-virus', 'stream: Eicar-Test-Signature FOUND\0'],
    ['not-checked', 'INSTREAM size limit exceeded. ERROR\0'],
  ])('security.md 54 refuses as %s where it answers %j', async (type, answer) => {
    const scanner = await aClamd(answer);

    await expect(scanner.check(file)).rejects.toMatchObject({ type });
  });
});

describe('without a virus scanner', () => {
  it('security.md 54 says that it is away where it does not answer, and where it ends without a word', async () => {
    expect(await new VirusScanner('tcp://127.0.0.1:1').check(file)).toBe('away');
    expect(await (await aClamd('')).check(file)).toBe('away');
    clamd.close();
  });

  it('says that nothing was scanned in the local profile', async () => {
    expect(await new VirusScanner('none').check(file)).toBe('not-scanned');
  });
});
