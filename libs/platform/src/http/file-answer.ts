import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A file as an answer: what it is, what it is called when it is kept, and its bytes. */
export class FileAnswer {
  constructor(
    readonly type: 'application/pdf' | 'image/png',
    /** Of letters, digits, dots and hyphens: it stands in a header. */
    readonly name: string,
    readonly bytes: Buffer,
  ) {
    if (!/^[A-Za-z0-9.-]{1,80}$/.test(name)) throw new RangeError('The name of a file that is sent is plain.');
  }
}

/** Never shown as a page of ours, whatever is in it (security.md rule 54). */
export function sentFile({ type, name, bytes }: FileAnswer, reply: FastifyReply): StreamableFile {
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('content-security-policy', "sandbox; default-src 'none'");
  void reply.header('cache-control', 'no-store');
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"`, length: bytes.length });
}
