const lengthBytes = 4;

/** The pictures that the drawing process sent, each after its length; undefined if the last one is cut short or there is none. */
export function pagesSent(sent: Buffer): Buffer[] | undefined {
  const pages: Buffer[] = [];
  let at = 0;
  while (at < sent.length) {
    if (at + lengthBytes > sent.length) return undefined;
    const start = at + lengthBytes;
    at = start + sent.readUInt32BE(at);
    if (at > sent.length || at === start) return undefined;
    pages.push(sent.subarray(start, at));
  }
  return pages.length === 0 ? undefined : pages;
}
