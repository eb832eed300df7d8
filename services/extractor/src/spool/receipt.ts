import type { sendBatch, OutputOf } from '@tutela/contracts';
import { canonicalJson, contentHash, verifyBytes } from '@tutela/sealing';
import { z } from 'zod';
import { fileOf, type Enrolment } from '../enrol/enrolment';
import type { Answer } from '../platform-client/platform-client';
import type { StateFolder } from '../state/state-folder';
import { Stop } from '../stop';
import type { SpooledBatch } from './spool';

export type ReceiptAnswer = Answer<OutputOf<typeof sendBatch>>;

const withReceipt = z.looseObject({ receipt: z.record(z.string(), z.unknown()) });

/**
 * The receipt is of this batch, and signed by the key that was pinned at enrolment (security.md rule 48).
 * @throws Stop when it is not; the batch then stays in the spool
 */
export function checkReceipt(enrolment: Enrolment, { batch }: SpooledBatch, { data, raw }: ReceiptAnswer): void {
  const { receipt, signature } = data;
  const isOurs =
    receipt.sequence === batch.sequence &&
    receipt.contentHash === contentHash(batch) &&
    receipt.marks === batch.marks.length &&
    receipt.install === enrolment.install &&
    receipt.la === enrolment.la &&
    receipt.urn === enrolment.urn;
  // Over what came, not over what was read of it: a later platform may say more in a receipt.
  const signed = Buffer.from(canonicalJson(withReceipt.parse(raw).receipt));
  if (!isOurs || !verifyBytes(enrolment.receiptKey, signed, signature))
    throw new Stop(
      'receipt-not-genuine',
      'The receipt is not of this batch, or not signed by the key given at enrolment. The batch is kept. Ring the virtual school.',
    );
}

/** Kept for the school, which can show what was taken, and when, without asking anybody (BY-01). */
export async function keepReceipt(folder: StateFolder, la: string, { data, raw }: ReceiptAnswer): Promise<void> {
  await folder.write(fileOf(la, `receipts/${data.receipt.sequence}.json`), raw);
}
