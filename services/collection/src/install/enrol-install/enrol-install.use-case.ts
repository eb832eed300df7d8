import { Injectable } from '@nestjs/common';
import { enrolInstall, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Nobody } from '@tutela/platform';
import { nameOf, SchoolNames } from '../../school/school-names';
import { codeHash } from '../create-enrolment-code/create-enrolment-code.use-case';
import { ReceiptSigner } from '../receipt-signer';
import { chargeTry, forgiveTry } from './enrolment-tries';
import { takeCode, thumbprint, type Enrolled } from './take-code';

type Input = InputOf<typeof enrolInstall>;

const basis = 'Children Act 1989, section 22(3A): the authority promotes the education of the children it looks after';
const wording =
  'Only the children whom the authority looks after, and who are settled at your school, are read. Nothing is ever written. You can pause at any time.';

const charging = { audit: { notAudited: 'pays for the try; what came of it is audited next' } };
const asking = { audit: { notAudited: 'a day, no child' } };
const finishing = { audit: { notAudited: 'remembers that the link is made; making it is audited at its authority' } };

/**
 * A school's agent registers its key with a one-time code; the key is bound to that one school (security.md rule 47). Two databases keep
 * it, so it has two steps: the code is taken by the key, then the school is linked. Whatever is cut short between them, the same code with
 * the same key goes on from there (SY-02).
 */
@Injectable()
export class EnrolInstall {
  constructor(
    private readonly acts: Acts,
    private readonly names: SchoolNames,
    private readonly signer: ReceiptSigner,
  ) {}

  /** @throws Refusal `enrolment-code-wrong`, or `too-many-tries` after its entry is kept */
  async run(input: Input, by: Nobody): Promise<OutputOf<typeof enrolInstall>> {
    thumbprint(input.publicKey);
    const charged = await this.charge(by);
    const enrolled = await this.acts.shared(enrolInstall, by, async (tx) => {
      const taken = await takeCode(tx, input);
      await forgiveTry(tx, charged);
      return taken;
    });
    await this.linkOnce(codeHash(input.code), enrolled);
    const names = await this.names.of([enrolled.urn]);
    return {
      ...enrolled,
      schoolName: nameOf(names, enrolled.urn),
      receiptKey: this.signer.publicKey,
      asks: { categories: ['attendance'], basis, wording, from: await this.askedFrom(enrolled) },
    };
  }

  /** The person who agrees sees it where last school year is asked for too (VS-24). */
  private async askedFrom({ install, la, urn }: Enrolled): Promise<string | undefined> {
    const by = { kind: 'install', install, la, urn, network: 'enrolment' } as const;
    return this.acts.inLa(la, asking, by, async (tx) => {
      const { history_from } = await tx.one<{ history_from: string | null }>`
        SELECT to_char(history_from, 'YYYY-MM-DD') AS history_from FROM collection_state`;
      return history_from ?? undefined;
    });
  }

  private async charge(by: Nobody): Promise<string> {
    try {
      return await this.acts.shared(charging, by, (tx) => chargeTry(tx, by.network));
    } catch (error) {
      if (error instanceof Refusal) await this.acts.refused(enrolInstall, by, error, 'enrolment-code');
      throw error;
    }
  }

  /** The code's row stays locked meanwhile: the same code at the same moment links once, and one that has linked undoes no agreement. */
  private async linkOnce(code: Buffer, enrolled: Enrolled): Promise<void> {
    await this.acts.shared(finishing, { kind: 'system', name: 'enrol-install' }, async (tx) => {
      const { linked_at } = await tx.one<{ linked_at: Date | null }>`
        SELECT linked_at FROM enrolment_code WHERE code_hash = ${code} FOR UPDATE`;
      if (linked_at !== null) return;
      await this.link(enrolled);
      await tx.rows`UPDATE enrolment_code SET linked_at = ${tx.now} WHERE code_hash = ${code}`;
    });
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
          last_sequence = (SELECT coalesce(max(sequence), 0) FROM receipt WHERE install = ${install}), refused_batches = 0, agreed_by_sealed = NULL, agreed_at = NULL, agreed_from = NULL, categories = '{}'
        WHERE urn = ${urn} RETURNING urn`;
      tx.audit({ object: urn, facts: { install } });
    });
  }
}
