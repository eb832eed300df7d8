import { open, seal, type RootKey } from '@tutela/sealing';

export type PersonText = 'name' | 'email';

/** A name or address as identity tells it to cases: sealed under a key of its own, for this account and field alone (SY-03, ADR 0009). */
export function sealForCases(root: RootKey, account: string, column: PersonText, text: string): string {
  return seal(keyOf(root), contextOf(account, column), text).toString('base64url');
}

/** @throws SealedValueError when it was sealed for another account or field, or changed on the way */
export function openFromIdentity(root: RootKey, account: string, column: PersonText, sealed: string): string {
  return open(keyOf(root), contextOf(account, column), Buffer.from(sealed, 'base64url'));
}

function keyOf(root: RootKey): Buffer {
  return root.derive('person-names');
}

function contextOf(account: string, column: PersonText) {
  return { la: 'identity', table: 'person-recorded', column, row: account };
}
