import { hash } from 'node:crypto';

/** A root, a leaf's hash, a node: 32 bytes of SHA-256. */
export const hashBytes = 32;

const leafPrefix = Buffer.of(0x00);
const nodePrefix = Buffer.of(0x01);

/** SHA-256 of nothing: the root of a tree without leaves (RFC 9162 section 2.1.1). */
export const emptyRoot: Buffer = hash('sha256', '', 'buffer');

/** SHA-256(0x00 || leaf), RFC 9162 section 2.1.1: the prefix keeps a leaf from passing for a node. */
export function leafHash(leaf: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([leafPrefix, leaf]), 'buffer');
}

/** SHA-256(0x01 || left || right), RFC 9162 section 2.1.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');
}
