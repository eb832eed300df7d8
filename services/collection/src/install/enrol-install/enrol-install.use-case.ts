import { Injectable } from '@nestjs/common';
import { enrolInstall, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Nobody, type Tx } from '@tutela/platform';
import { nameOf, SchoolNames } from '../../school/school-names';
import { codeHash } from '../create-enrolment-code/create-enrolment-code.use-case';
import { ReceiptSigner } from '../receipt-signer';

type Input = InputOf<typeof enrolInstall>;

interface Enrolled {
  readonly install: string;
  readonly la: string;
  readonly laName: string;
  readonly urn: string;
}

const basis = 'Children Act 1989, section 22(3A): the authority promotes the education of the children it looks after';
const wording =
  'Only the children whom the authority looks after, and who are settled at your school, are read. Nothing is ever written. You can pause at any time.';

/** A school's agent registers its key with a one-time code; the key is bound to that one school (security.md rule 47). */
@Injectable()
export class EnrolInstall {
  constructor(
    private readonly acts: Acts,
    private readonly names: SchoolNames,
    private readonly signer: ReceiptSigner,
  ) {}

  async run(input: Input, by: Nobody): Promise<OutputOf<typeof enrolInstall>> {
    const enrolled = await this.acts.shared(enrolInstall, by, (tx) => enrol(tx, input));
    await this.link(enrolled);
    const names = await this.names.of([enrolled.urn]);
    return {
      ...enrolled,
      schoolName: nameOf(names, enrolled.urn),
      receiptKey: this.signer.publicKey,
      asks: { categories: ['attendance'], basis, wording },
    };
  }

  /**
   * A new install of a school follows the one before it: its batches come after all of that one's. One that enrols again goes on after its
   * own last receipt: a number that has a receipt would be taken for another batch under it.
   */
  private async link({ install, la, urn }: Enrolled): Promise<void> {
    const contract = { audit: 'extractor.linked' };
    await this.acts.inLa(la, contract, { kind: 'install', install, la, urn, network: 'enrolment' }, async (tx) => {
      await tx.one`
        UPDATE school_link SET install = ${install}, install_state = 'enrolled', install_epoch = install_epoch + 1,
          last_sequence = (SELECT coalesce(max(sequence), 0) FROM receipt WHERE install = ${install}), refused_batches = 0, agreed_by_sealed = NULL, agreed_at = NULL, categories = '{}'
        WHERE urn = ${urn} RETURNING urn`;
      tx.audit({ object: urn, facts: { install } });
    });
  }
}

async function enrol(tx: Tx, { code, publicKey, version }: Input): Promise<Enrolled> {
  mustBeAKey(publicKey);
  const used = await tx.maybe<{ la: string; urn: string }>`
    UPDATE enrolment_code SET used_at = ${tx.now} WHERE code_hash = ${codeHash(code)} AND used_at IS NULL AND expires_at > ${tx.now}
    RETURNING la, urn`;
  if (!used) throw new Refusal('enrolment-code-wrong');
  const install = await installOfKey(tx, publicKey, used.urn);
  const authority = await tx.one<{ name: string }>`SELECT name FROM authority WHERE la = ${used.la}`;
  await tx.rows`
    INSERT INTO install (install, la, urn, public_key, version, enrolled_at)
    VALUES (${install}, ${used.la}, ${used.urn}, ${publicKey}, ${version}, ${tx.now})
    ON CONFLICT ON CONSTRAINT install_is_one_at_an_la DO UPDATE SET version = excluded.version, enrolled_at = excluded.enrolled_at`;
  const by = { kind: 'install', install, la: used.la, urn: used.urn, network: 'enrolment' } as const;
  tx.audit({ object: used.urn, facts: { install, version } }, by);
  return { install, la: used.la, laName: authority.name, urn: used.urn };
}

/** A second LA's code at the same install adds that LA; a key that is bound to another school is refused. */
async function installOfKey(tx: Tx, publicKey: string, urn: string): Promise<string> {
  const known = await tx.maybe<{
    install: string;
    urn: string;
  }>`SELECT install, urn FROM install WHERE public_key = ${publicKey} LIMIT 1`;
  if (!known) return tx.newId();
  if (known.urn !== urn) throw new Refusal('enrolment-code-wrong');
  return known.install;
}

function mustBeAKey(publicKey: string): void {
  const bytes = Buffer.from(publicKey, 'base64url');
  if (bytes.length !== 32 || bytes.toString('base64url') !== publicKey) {
    throw new Refusal('bad-input', undefined, [{ path: 'publicKey', code: 'not-a-key' }]);
  }
}
