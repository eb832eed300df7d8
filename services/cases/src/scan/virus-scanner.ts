import { connect, type Socket } from 'node:net';
import { Refusal } from '@tutela/contracts';

const partBytes = 64 * 1024;
const longestMs = 30_000;

/** Asks a clamd whether a file is clean, before anything else reads it (security.md rule 54). */
export class VirusScanner {
  /** @param address `tcp://host:port`, or `none` in the local profile: then nothing is scanned, and pages say so */
  constructor(private readonly address: string) {}

  /**
   * @returns `away` while the scanner does not answer: then nothing may read the file
   * @throws Refusal `has-a-virus` where it finds one, `not-checked` where it answers that it cannot say
   */
  async check(bytes: Buffer): Promise<'clean' | 'not-scanned' | 'away'> {
    if (this.address === 'none') return 'not-scanned';
    const verdict = await this.ask(bytes).catch(() => '');
    if (verdict === '') return 'away';
    if (verdict === 'stream: OK') return 'clean';
    throw new Refusal(verdict.endsWith(' FOUND') ? 'has-a-virus' : 'not-checked');
  }

  private async ask(bytes: Buffer): Promise<string> {
    const { hostname, port } = new URL(this.address);
    const socket = connect({ host: hostname, port: Number(port), timeout: longestMs });
    socket.on('timeout', () => socket.destroy(new Error('The scanner takes too long.')));
    try {
      send(socket, bytes);
      const answer: Buffer[] = [];
      for await (const part of socket as AsyncIterable<Buffer>) answer.push(part);
      return Buffer.concat(answer).toString('utf8').replaceAll('\0', '').trim();
    } finally {
      socket.destroy();
    }
  }
}

/** clamd's INSTREAM: parts, each after its length in four bytes; one of no length ends it (clamd(8)). */
function send(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += partBytes) {
    const part = bytes.subarray(at, at + partBytes);
    socket.write(lengthOf(part));
    socket.write(part);
  }
  socket.write(Buffer.alloc(4));
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}
