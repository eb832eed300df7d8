import { sendBatch } from '@tutela/contracts';
import { PlatformRefusal } from '../platform-client/platform-error';
import { checkReceipt, keepReceipt } from '../spool/receipt';
import type { SpooledBatch } from '../spool/spool';
import { Stop } from '../stop';
import { assertAgreed, type Errand } from './errand';
import { keepSent, readAgain } from './reading';

export interface Drained {
  batches: number;
  marks: number;
  /** A batch held a child who is not settled at this school any more: it was given up, and everything is read again. */
  givenUp: boolean;
}

/**
 * Sends what is spooled, in order, each batch until its receipt is verified (security.md rule 48). The log of the school comes before the
 * sending, the receipt and what was sent before the removal, so that a kill at any place repeats a step and loses none.
 */
export async function drainSpool(errand: Errand): Promise<Drained> {
  const drained: Drained = { batches: 0, marks: 0, givenUp: false };
  const tried = new Set<number>();
  let sequence = await firstUntried(errand, tried);
  while (sequence !== undefined) {
    tried.add(sequence);
    await assertAgreed(errand);
    const spooled = await errand.spool.read(sequence);
    const expected = spooled && (await deliver(errand, spooled, drained));
    sequence = expected ?? (await firstUntried(errand, tried));
    if (expected !== undefined && (tried.has(expected) || !(await errand.spool.read(expected)))) throw gap(expected);
  }
  return drained;
}

async function firstUntried({ spool }: Errand, tried: ReadonlySet<number>): Promise<number | undefined> {
  return (await spool.sequences()).find((sequence) => !tried.has(sequence));
}

/** Undefined when the batch is settled, else the sequence that the platform expects before it. */
async function deliver(errand: Errand, spooled: SpooledBatch, drained: Drained): Promise<number | undefined> {
  const { client, enrolment, spool, log, host } = errand;
  const { batch, signature } = spooled;
  await log.shared(enrolment, spooled);
  try {
    const answer = await client.call(sendBatch, { batch, signature });
    checkReceipt(enrolment, spooled, answer);
    await keepReceipt(host.folder, enrolment.la, answer);
  } catch (error) {
    if (!(error instanceof PlatformRefusal)) throw error;
    if (error.type === 'batch-out-of-order' && typeof error.facts['expected'] === 'number')
      return error.facts['expected'];
    if (error.type !== 'batch-not-theirs') throw error;
    await giveUp(errand, spooled);
    drained.givenUp = true;
    return undefined;
  }
  await keepSent(host.folder, enrolment.la, batch.marks);
  await spool.remove(batch.sequence);
  drained.batches += 1;
  drained.marks += batch.marks.length;
  return undefined;
}

/** It would never be taken, and repeating it puts the install in quarantine (security.md rule 45). The MIS still has every mark. */
async function giveUp({ host, enrolment, spool, log }: Errand, spooled: SpooledBatch): Promise<void> {
  await log.notTaken(enrolment, spooled);
  await readAgain(host.folder, enrolment.la);
  await spool.discardFrom(spooled.batch.sequence);
}

function gap(expected: number): Stop {
  return new Stop(
    'gap',
    `The platform expects batch ${expected}, which is not here any more. Ring the virtual school.`,
  );
}
