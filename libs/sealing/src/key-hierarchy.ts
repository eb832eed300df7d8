import type { BoundContext } from './bound-context';
import { newDataKey, unwrapKey, wrapKey } from './key-wrap';
import type { RootKey } from './root-key';

/** A key for use, and the form in which it is stored. */
export interface WrappedKey {
  readonly key: Buffer;
  readonly wrapped: Buffer;
}

/** A fresh key for an LA, wrapped by a key that the root key derives for that LA alone (security.md 26, VS-10). */
export function newLaKey(root: RootKey, la: string): WrappedKey {
  return wrapNew(laWrappingKey(root, la), laContext(la));
}

/** @throws SealedValueError when it was wrapped for another LA or by another root key */
export function laKeyFrom(root: RootKey, la: string, wrapped: Buffer): Buffer {
  return unwrapKey(laWrappingKey(root, la), laContext(la), wrapped);
}

/** A fresh key for a child, wrapped by the LA's key. To destroy the wrapped form is to erase the child's sealed values (VS-23). */
export function newChildKey(laKey: Buffer, la: string, child: string): WrappedKey {
  return wrapNew(laKey, childContext(la, child));
}

/** @throws SealedValueError when it was wrapped for another child or by another LA's key */
export function childKeyFrom(laKey: Buffer, la: string, child: string, wrapped: Buffer): Buffer {
  return unwrapKey(laKey, childContext(la, child), wrapped);
}

function wrapNew(wrapping: Buffer, context: BoundContext): WrappedKey {
  const key = newDataKey();
  return { key, wrapped: wrapKey(wrapping, context, key) };
}

function laWrappingKey(root: RootKey, la: string): Buffer {
  return root.derive(`la-key/${la}`);
}

function laContext(la: string): BoundContext {
  return { la, table: 'la_key', column: 'key_sealed', row: la };
}

function childContext(la: string, child: string): BoundContext {
  return { la, table: 'child_key', column: 'key_sealed', row: child };
}
