import { createHash, createHmac, randomBytes } from 'node:crypto';
import { sealForCases, type PersonText } from '@tutela/platform';
import { open, seal, type RootKey } from '@tutela/sealing';

type PersonField = 'name_sealed' | 'email_sealed';

/** Identity's keys, each for one purpose (security.md rule 26). Adults and tags; no child is here. */
export class IdentityKeys {
  private readonly people: Buffer;
  private readonly seeds: Buffer;
  private readonly tries: Buffer;

  constructor(private readonly root: RootKey) {
    this.people = root.derive('identity-people');
    this.seeds = root.derive('tag-seeds');
    this.tries = root.derive('identity-password-tries');
  }

  sealPerson(account: string, column: PersonField, text: string): Buffer {
    return seal(this.people, { la: 'identity', table: 'account', column, row: account }, text);
  }

  openPerson(account: string, column: PersonField, sealed: Buffer): string {
    return open(this.people, { la: 'identity', table: 'account', column, row: account }, sealed);
  }

  /** Out of our table and into an event, where only cases opens it. */
  sealForCases(account: string, field: PersonText, sealed: Buffer): string {
    return sealForCases(this.root, account, field, this.openPerson(account, `${field}_sealed`, sealed));
  }

  sealSeed(tag: string, seed: Buffer): Buffer {
    return seal(this.seeds, { la: 'identity', table: 'tag', column: 'seed_sealed', row: tag }, seed.toString('hex'));
  }

  openSeed(tag: string, sealed: Buffer): Buffer {
    const context = { la: 'identity', table: 'tag', column: 'seed_sealed', row: tag };
    return Buffer.from(open(this.seeds, context, sealed), 'hex');
  }

  /** What was typed as a user id, beyond recognition: it may have been a password in the wrong field. */
  whoTries(typed: string): Buffer {
    return createHmac('sha256', this.tries).update(typed).digest();
  }
}

export interface Secret {
  /** 256 bits, base64url: given out once, kept nowhere. */
  readonly text: string;
  readonly hash: Buffer;
}

/** Of a session reference or an invitation only the hash is stored (security.md rule 16); 256 random bits need no salt. */
export function newSecret(): Secret {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: secretHash(text) };
}

export function secretHash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
