const prefixBytes = 4;

/**
 * UTF-8 of a text, the same bytes for no other text.
 * A lone surrogate has no UTF-8: Node would write U+FFFD for each, so that two texts became one (security.md 51).
 * @throws RangeError without the text
 */
export function textBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.toString('utf8') !== text) throw new RangeError('Text with a lone surrogate has no bytes of its own');
  return bytes;
}

/** Several texts as one run of bytes, each after its length (4 bytes, big-endian), so that ('a|b') and ('a', 'b') never meet. */
export function lengthPrefixed(texts: readonly string[]): Buffer {
  return Buffer.concat(texts.flatMap((text) => withLength(textBytes(text))));
}

function withLength(bytes: Buffer): Buffer[] {
  const length = Buffer.alloc(prefixBytes);
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
}
