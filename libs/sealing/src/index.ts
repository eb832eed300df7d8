export { blindIndex } from './blind-index';
export type { BoundContext } from './bound-context';
export { canonicalJson, contentHash } from './canonical-json';
export { open, openBytes, seal } from './envelope';
export {
  chainEntry,
  type ChainEntry,
  type ChainFault,
  type ChainRecord,
  chainStart,
  type ChainVerdict,
  verifyChain,
} from './hash-chain';
export { newSigningKey, signBytes, type SigningKey, verifyBytes } from './install-key';
export { KeyCache, type KeyCacheOptions } from './key-cache';
export { childKeyFrom, laKeyFrom, newChildKey, newLaKey, type WrappedKey } from './key-hierarchy';
export { newDataKey, unwrapKey, wrapKey } from './key-wrap';
export { type ListField, listHash, listKey } from './list-hash';
export { RootKey, rootKeyFromBase64 } from './root-key';
export { SealedValueError, type SealedValueFault } from './sealed-value-error';
