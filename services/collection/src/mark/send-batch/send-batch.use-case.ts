import { Injectable } from '@nestjs/common';
import { marksRecorded, Refusal, sendBatch, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type AuditImage, type Clear, type Install, type Tx } from '@tutela/platform';
import { contentHash } from '@tutela/sealing';
import { isSigned } from '../../install/install-keys';
import { ReceiptSigner } from '../../install/receipt-signer';
import { lockSharing, type SharingLink } from '../../install/sharing-link';
import { automaticArrives, automaticOrder, toDecide, type Arrival, type Automatic, type Mark } from '../mark.rules';
import { keyText, readMarks, storeArrivals, storeRevisions, type MarkKey } from '../mark.store';
import { receiptOf, settledChildren, storeBatch, type Batch, type Receipt } from './batch.store';

type Input = InputOf<typeof sendBatch>;
type Out = OutputOf<typeof sendBatch>;
type Arrived = Arrival & { readonly key: MarkKey; readonly child: number };

const refusedBeforeQuarantine = 2;

/** A batch of one school for one LA: receipt, changed marks, audit entry and event in one transaction (SY-02, SY-04, security.md rule 48). */
@Injectable()
export class SendBatch {
  constructor(
    private readonly acts: Acts,
    private readonly signer: ReceiptSigner,
  ) {}

  async run({ batch, signature }: Input, by: Install): Promise<Out> {
    const hash = contentHash(batch);
    if (!isSigned(by, hash, signature)) throw new Refusal('install-unknown');
    // A refusal that counts towards quarantine is kept: it is returned and told after the commit.
    const outcome = await this.acts.own(sendBatch, by, (tx) => receive(tx, batch, hash, by));
    if (outcome instanceof Refusal) throw outcome;
    return { receipt: outcome, signature: this.signer.sign(outcome) };
  }
}

async function receive(tx: Tx, batch: Batch, hash: string, by: Install): Promise<Receipt | Refusal> {
  const link = await lockSharing(tx, by);
  const known = batch.sequence > link.last_sequence ? undefined : await receiptOf(tx, by, batch.sequence);
  if (known) return known.contentHash === hash ? again(tx, known) : refusedForGood(tx, by, 'batch-differs');
  const expected = link.last_sequence + 1;
  if (batch.sequence !== expected) throw new Refusal('batch-out-of-order', { expected });
  const [children, before] = await Promise.all([settledChildren(tx, by, batch), readMarks(tx, batch.marks.map(keyOf))]);
  if (!children) return refusedAndCounted(tx, by, link);
  return store(tx, { batch, hash, by, link, children, before });
}

interface Storing {
  readonly batch: Batch;
  readonly hash: string;
  readonly by: Install;
  readonly link: SharingLink;
  readonly children: ReadonlyMap<string, number>;
  /** The marks there are, by `keyText`. */
  readonly before: ReadonlyMap<string, Mark>;
}

function keyOf({ entry, on, session }: Batch['marks'][number]): MarkKey {
  return { enrolment: entry, on, session };
}

function store(tx: Tx, storing: Storing): Receipt {
  const { batch, by, link, children, before } = storing;
  const id = tx.newId();
  const order = automaticOrder(link.install_epoch, batch.sequence);
  const arrived = batch.marks.map((brought): Arrived => {
    const key = keyOf(brought);
    const arriving: Automatic = {
      code: brought.code,
      source: 'extractor',
      broughtBy: by.install,
      broughtAt: tx.now,
      receipt: id,
      order,
    };
    const { mark, replaced, changed } = automaticArrives(before.get(keyText(key)), arriving);
    return { mark, replaced, changed, key, child: children.get(brought.entry) ?? 0 };
  });
  const standing = arrived.filter(({ mark }) => mark.stands.receipt === id);
  const beside = arrived.filter(({ key, mark }) => mark.stands.receipt !== id && mark !== before.get(keyText(key)));
  const changed = arrived.filter((arrival) => arrival.changed);
  const receipt = receiptFor(tx, id, storing, changed.length);
  storeBatch(tx, receipt, order, standing);
  storeRevisions(tx, standing);
  storeArrivals(tx, beside);
  auditBatch(tx, receipt, changed, [...new Set(children.values())]);
  tell(tx, receipt, changed);
  return receipt;
}

function receiptFor(tx: Tx, receipt: string, { batch, hash, by }: Storing, changed: number): Receipt {
  const { install, la, urn } = by;
  const { sequence, marks } = batch;
  const receivedAt = tx.now.toISOString();
  return { receipt, install, la, urn, sequence, contentHash: hash, marks: marks.length, changed, receivedAt };
}

function tell(tx: Tx, { la, urn, receipt }: Receipt, changed: readonly Arrived[]): void {
  tx.emit(marksRecorded, {
    la,
    urn,
    source: 'extractor',
    receipt,
    marks: changed.map(({ key, mark }) => ({ ...key, code: mark.stands.code, toDecide: toDecide(mark) })),
  });
}

/** The same batch again: the original receipt, and nothing else happens. */
function again(tx: Tx, receipt: Receipt): Receipt {
  tx.audit({ object: receipt.urn, facts: { receipt: receipt.receipt, sequence: receipt.sequence, again: true } });
  return receipt;
}

async function refusedForGood(tx: Tx, by: Install, type: 'batch-differs' | 'batch-not-theirs'): Promise<Refusal> {
  await tx.rows`UPDATE school_link SET install_state = 'quarantined', quarantined_at = ${tx.now} WHERE urn = ${by.urn}`;
  tx.audit({ object: by.urn, outcome: 'refused', facts: { refusal: type, quarantined: true } });
  return new Refusal(type);
}

/** A record of a child who is not settled here is refused with its batch, stored nowhere and counted; a repeat quarantines (security.md rule 45). */
async function refusedAndCounted(tx: Tx, by: Install, link: SharingLink): Promise<Refusal> {
  const count = link.refused_batches + 1;
  if (count >= refusedBeforeQuarantine) return refusedForGood(tx, by, 'batch-not-theirs');
  await tx.rows`UPDATE school_link SET refused_batches = ${count} WHERE urn = ${by.urn}`;
  tx.audit({ object: by.urn, outcome: 'refused', facts: { refusal: 'batch-not-theirs', quarantined: false } });
  return new Refusal('batch-not-theirs');
}

/** One entry for the batch, one image for each child: the codes before and after, by day and session. */
function auditBatch(tx: Tx, receipt: Receipt, changed: readonly Arrived[], children: readonly number[]): void {
  const images = new Map<number, { before: Record<string, Clear>; after: Record<string, Clear> }>();
  for (const { child, key, mark, replaced } of changed) {
    const image = images.get(child) ?? { before: {}, after: {} };
    const session = `${key.on} ${key.session}`;
    if (replaced) image.before[session] = replaced.code;
    image.after[session] = mark.stands.code;
    images.set(child, image);
  }
  tx.audit({
    object: receipt.urn,
    children,
    facts: { receipt: receipt.receipt, sequence: receipt.sequence, marks: receipt.marks, changed: receipt.changed },
    images: [...images].map(([child, image]): AuditImage => ({ child, ...image })),
  });
}
