import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createEnrolmentCode, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { nameOf, SchoolNames } from '../../school/school-names';

/** Without letters and digits that are mistaken for each other when read over a telephone. */
const alphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ2346789';
const groups = 4;
const groupLength = 5;
const validForMs = 14 * 24 * 60 * 60_000;

/** A one-time code by which one school enrols its extractor for this authority; kept as its hash (security.md rule 47). */
@Injectable()
export class CreateEnrolmentCode {
  constructor(
    private readonly acts: Acts,
    private readonly names: SchoolNames,
  ) {}

  async run({ urn }: InputOf<typeof createEnrolmentCode>, by: Person): Promise<OutputOf<typeof createEnrolmentCode>> {
    const known = { audit: { notAudited: 'asks whether the school is one of theirs; the code made below is audited' } };
    const la = await this.acts.own(known, by, async (tx) => {
      await tx.one`SELECT urn FROM school_link WHERE urn = ${urn}`;
      return tx.la;
    });
    const code = newCode();
    const expiresAt = await this.acts.shared(createEnrolmentCode, by, async (tx) => {
      const end = new Date(tx.now.getTime() + validForMs);
      await tx.rows`INSERT INTO enrolment_code (code_hash, la, urn, expires_at) VALUES (${codeHash(code)}, ${la}, ${urn}, ${end})`;
      tx.audit({ object: urn, facts: { expiresAt: end.toISOString() } });
      return end;
    });
    const names = await this.names.of([urn]);
    return { code, expiresAt: expiresAt.toISOString(), urn, schoolName: nameOf(names, urn) };
  }
}

function newCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** Typed with or without its dashes, in any case. */
export function codeHash(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest();
}
