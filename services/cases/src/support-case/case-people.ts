import { Injectable } from '@nestjs/common';
import { openFromIdentity, type Tx } from '@tutela/platform';
import { CasesKeys } from '../keys';
import type { KnownPerson } from './support-case.rules';

interface PersonRow {
  readonly account: string;
  readonly name_sealed: string;
  readonly email_sealed: string | null;
}

/** The people around cases, with their names opened. */
@Injectable()
export class CasePeople {
  constructor(private readonly keys: CasesKeys) {}

  async namesOf(tx: Tx, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.rows<PersonRow>`
      SELECT account, name_sealed, NULL AS email_sealed FROM person WHERE account = ANY(${accounts})`;
    return new Map(rows.map((row) => [row.account, this.opened(row).name]));
  }

  /** Everybody of these organisations, and the named ones. */
  async around(tx: Tx, organisations: readonly string[], accounts: readonly string[]): Promise<KnownPerson[]> {
    const rows = await tx.rows<PersonRow>`
      SELECT account, name_sealed, email_sealed FROM person
      WHERE organisation = ANY(${organisations}) OR account = ANY(${accounts})`;
    return rows.map((row) => this.opened(row));
  }

  private opened({ account, name_sealed: name, email_sealed: email }: PersonRow): KnownPerson {
    return {
      account,
      name: openFromIdentity(this.keys.root, account, 'name', name),
      email: email === null ? undefined : openFromIdentity(this.keys.root, account, 'email', email),
    };
  }
}

/** A name that identity has not told yet. */
export const unknownName = 'Somebody';
