export type ScanKind = 'pdf' | 'jpeg' | 'png' | 'tiff';

const firstBytes: readonly (readonly [ScanKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

/**
 * What a file says of itself by its very first bytes; its name and what the browser calls it count for nothing (NC-02).
 * A PDF may by its standard begin later: one that does could begin as something else, and is refused.
 */
export function scanKindOf(bytes: Uint8Array): ScanKind | undefined {
  return firstBytes.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
}
