import { hash } from 'node:crypto';
import { hashBytes } from './tree-shape';

const leafPrefix = Buffer.of(0x00);
/** The prefix of a node and room for its children. A tree of a million leaves has as many nodes: they share it. */
const node = Buffer.alloc(1 + 2 * hashBytes, 0x01);

/** SHA-256 of nothing: the root of a tree without leaves (RFC 9162 section 2.1.1). */
export const emptyRoot: Buffer = hash('sha256', '', 'buffer');

/**
 * SHA-256(0x00 || leaf), RFC 9162 section 2.1.1: the prefix keeps a leaf from passing for a node.
 * @param leaf its bytes, in one part or in several
 */
export function leafHash(...leaf: readonly Uint8Array[]): Buffer {
  return hash('sha256', Buffer.concat([leafPrefix, ...leaf]), 'buffer');
}

/**
 * SHA-256(0x01 || left || right), RFC 9162 section 2.1.1.
 * @throws RangeError for what is no hash
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== hashBytes || right.length !== hashBytes)
    throw new RangeError('A node has two hashes of 32 bytes');
  node.set(left, 1);
  node.set(right, 1 + hashBytes);
  return hash('sha256', node, 'buffer');
}
