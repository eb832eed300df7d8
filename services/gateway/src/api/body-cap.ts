import { Transform, type Readable } from 'node:stream';
import { Refusal, type RouteContract } from '@tutela/contracts';

/** JSON, unless the contract says otherwise (security.md rule 51). */
const jsonMaxBytes = 1024 * 1024;

export function maxBytesOf(contract: RouteContract): number {
  return contract.rawBody?.maxBytes ?? contract.maxBodyBytes ?? jsonMaxBytes;
}

export function tooLarge(maxBytes: number): Refusal {
  return new Refusal('too-large', { maxBytes });
}

/**
 * The same bytes, until there are too many: then it fails with `too-large`. What the sender still sends is thrown
 * away: closing the connection on him would lose the answer on its way to him.
 */
export function capped(body: Readable, maxBytes: number): Readable {
  let seen = 0;
  const cap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > maxBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
  cap.once('error', () => body.resume());
  body.once('close', () => {
    if (!body.readableEnded) cap.destroy(new Error('The sender went away'));
  });
  return body.pipe(cap);
}
