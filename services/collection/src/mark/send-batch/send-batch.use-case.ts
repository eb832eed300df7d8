import { Injectable } from '@nestjs/common';
import { marksRecorded, Refusal, sendBatch, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type AuditImage, type Clear, type Install, type Tx } from '@tutela/platform';
import { contentHash } from '@tutela/sealing';
import { londonDay } from '@tutela/education';
import { InstallKeys } from '../../install/install-keys';
import { ReceiptSigner } from '../../install/receipt-signer';
import { lockSharing, type SharingLink } from '../../install/sharing-link';
import { automaticArrives, automaticOrder, toDecide, type Arrival } from '../mark.rules';
import { keyText, readMarks, storeArrivals, type MarkKey } from '../mark.store';

type Input = InputOf<typeof sendBatch>;
type Batch = Input['batch'];
type Out = OutputOf<typeof sendBatch>;
type Receipt = Out['receipt'];
type Arrived = Arrival & { readonly key: MarkKey; readonly child: number };

const refusedBeforeQuarantine = 2;

/** A batch of one school for one LA: receipt, changed marks, audit entry and event in one transaction (SY-02, SY-04, security.md rule 48). */
@Injectable()
export class SendBatch {
  constructor(
    private readonly acts: Acts,
    private readonly installs: InstallKeys,
    private readonly signer: ReceiptSigner,
  ) {}

  async run({ batch, signature }: Input, by: Install): Promise<Out> {
    const hash = contentHash(batch);
    if (!(await this.installs.signed(by, hash, signature))) throw new Refusal('install-unknown');
    // A refusal that counts towards quarantine is kept: it is returned and told after the commit.
    const outcome = await this.acts.own(sendBatch, by, (tx) => receive(tx, batch, hash, by));
    if (outcome instanceof Refusal) throw outcome;
    return { receipt: outcome, signature: this.signer.sign(outcome) };
  }
}

async function receive(tx: Tx, batch: Batch, hash: string, by: Install): Promise<Receipt | Refusal> {
  const link = await lockSharing(tx, by);
  const known = await receiptOf(tx, by, batch.sequence);
  if (known) return known.contentHash === hash ? again(tx, known) : refusedForGood(tx, by, 'batch-differs');
  const expected = link.last_sequence + 1;
  if (batch.sequence !== expected) throw new Refusal('batch-out-of-order', { expected });
  const children = await settledChildren(tx, by, batch);
  if (!children) return refusedAndCounted(tx, by, link);
  return store(tx, { batch, hash, by, link, children });
}

interface Storing {
  readonly batch: Batch;
  readonly hash: string;
  readonly by: Install;
  readonly link: SharingLink;
  readonly children: ReadonlyMap<string, number>;
}

async function store(tx: Tx, { batch, hash, by, link, children }: Storing): Promise<Receipt> {
  const receipt = tx.newId();
  const version = { source: 'extractor', broughtBy: by.install, broughtAt: tx.now, receipt } as const;
  const order = automaticOrder(link.install_epoch, batch.sequence);
  const keys = batch.marks.map(({ entry, on, session }) => ({ enrolment: entry, on, session }));
  const before = await readMarks(tx, keys);
  const arrived = batch.marks.map(({ entry, on, session, code }): Arrived => {
    const key = { enrolment: entry, on, session };
    return {
      ...automaticArrives(before.get(keyText(key)), { ...version, code, order }),
      key,
      child: children.get(entry) ?? 0,
    };
  });
  const changed = arrived.filter((arrival) => arrival.changed);
  const written: Receipt = {
    receipt,
    install: by.install,
    la: by.la,
    urn: by.urn,
    sequence: batch.sequence,
    contentHash: hash,
    marks: batch.marks.length,
    changed: changed.length,
    receivedAt: tx.now.toISOString(),
  };
  await storeReceipt(tx, written);
  await storeArrivals(
    tx,
    arrived.filter((arrival) => arrival.mark !== before.get(keyText(arrival.key))),
  );
  await tx.rows`UPDATE school_link SET last_sequence = ${batch.sequence}, last_batch_at = ${tx.now}, refused_batches = 0 WHERE urn = ${by.urn}`;
  auditBatch(tx, written, changed, [...new Set(children.values())]);
  tx.emit(marksRecorded, {
    la: by.la,
    urn: by.urn,
    source: 'extractor',
    receipt,
    marks: changed.map(({ key, mark }) => ({ ...key, code: mark.stands.code, toDecide: toDecide(mark) })),
  });
  return written;
}

async function storeReceipt(
  tx: Tx,
  { receipt, install, urn, sequence, contentHash: hash, marks, changed }: Receipt,
): Promise<void> {
  await tx.rows`
    INSERT INTO receipt (receipt, install, urn, sequence, content_hash, marks, changed, received_at)
    VALUES (${receipt}, ${install}, ${urn}, ${sequence}, ${hash}, ${marks}, ${changed}, ${tx.now})`;
}

async function receiptOf(tx: Tx, { install, la, urn }: Install, sequence: number): Promise<Receipt | undefined> {
  const row = await tx.maybe<{
    receipt: string;
    content_hash: string;
    marks: number;
    changed: number;
    received_at: Date;
  }>`
    SELECT receipt, content_hash, marks, changed, received_at FROM receipt WHERE install = ${install} AND sequence = ${sequence}`;
  if (!row) return undefined;
  const { receipt, content_hash, marks, changed, received_at } = row;
  return {
    receipt,
    install,
    la,
    urn,
    sequence,
    contentHash: content_hash,
    marks,
    changed,
    receivedAt: received_at.toISOString(),
  };
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

/** The child of each entry, if every mark belongs to a child who is settled at this school on that day; the server checks again (VS-05). */
async function settledChildren(tx: Tx, { urn }: Install, { marks }: Batch): Promise<Map<string, number> | undefined> {
  const rows = await tx.rows<{ enrolment: string; child: number; first: string; last: string | null }>`
    SELECT enrolment, child, to_char(given_from, 'YYYY-MM-DD') AS first, to_char(last_day, 'YYYY-MM-DD') AS last
    FROM enrolment JOIN enrolment_days USING (enrolment) JOIN match USING (enrolment)
    WHERE urn = ${urn} AND outcome = 'matched' AND enrolment = ANY(${[...new Set(marks.map((mark) => mark.entry))]})`;
  const today = londonDay(tx.now);
  const allSettled = marks.every(({ entry, on }) =>
    rows.some(
      ({ enrolment, first, last }) => enrolment === entry && on >= first && on <= (last ?? today) && on <= today,
    ),
  );
  return allSettled ? new Map(rows.map((row) => [row.enrolment, row.child])) : undefined;
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
