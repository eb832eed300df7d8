import type { InputOf, OutputOf, sendBatch } from '@tutela/contracts';
import { groupBy, londonDay } from '@tutela/education';
import type { Install, Tx } from '@tutela/platform';
import type { Arrival } from '../mark.rules';
import type { MarkKey } from '../mark.store';

export type Batch = InputOf<typeof sendBatch>['batch'];
export type Receipt = OutputOf<typeof sendBatch>['receipt'];

export async function receiptOf(tx: Tx, { install, la, urn }: Install, sequence: number): Promise<Receipt | undefined> {
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

/** Of one enrolment a stretch of days on which the child is settled at the school. */
interface Settled {
  readonly enrolment: string;
  readonly child: number;
  readonly first: string;
  readonly last: string | null;
}

/** The child of each entry, if every mark belongs to a child who is settled at this school on that day; the server checks again (VS-05). */
export async function settledChildren(
  tx: Tx,
  { urn }: Install,
  { marks }: Batch,
): Promise<Map<string, number> | undefined> {
  const rows = await tx.rows.prepared<Settled>`
    SELECT enrolment, child, to_char(given_from, 'YYYY-MM-DD') AS first, to_char(last_day, 'YYYY-MM-DD') AS last
    FROM enrolment JOIN enrolment_days USING (enrolment) JOIN match USING (enrolment)
    WHERE urn = ${urn} AND outcome = 'matched' AND enrolment = ANY(${[...new Set(marks.map((mark) => mark.entry))]})`;
  const today = londonDay(tx.now);
  const stretches = groupBy(rows, ({ enrolment }) => enrolment);
  const settled = marks.every(({ entry, on }) =>
    stretches.get(entry)?.some(({ first, last }) => on >= first && on <= (last ?? today) && on <= today),
  );
  return settled ? new Map(rows.map((row) => [row.enrolment, row.child])) : undefined;
}

/**
 * The receipt of a batch, the marks that stand as it brought them, and the school's place in the sequence: one statement, so that a mark
 * names a receipt that is there.
 */
export function storeBatch(
  tx: Tx,
  { receipt, install, urn, sequence, contentHash, marks, changed }: Receipt,
  order: number,
  standing: readonly (Arrival & { readonly key: MarkKey })[],
): void {
  tx.atEnd`
    WITH brought AS (
      INSERT INTO receipt (receipt, install, urn, sequence, content_hash, marks, changed, received_at)
      VALUES (${receipt}, ${install}, ${urn}, ${sequence}, ${contentHash}, ${marks}, ${changed}, ${tx.now})
      RETURNING receipt, install, received_at
    ), link AS (
      UPDATE school_link SET last_sequence = ${sequence}, last_batch_at = ${tx.now}, refused_batches = 0 WHERE urn = ${urn}
    )
    INSERT INTO mark (enrolment, "on", session, code, source, brought_by, brought_at, receipt, auto_order)
    SELECT given.*, 'extractor', install, received_at, receipt, ${order}
    FROM brought, unnest(
      ${standing.map(({ key }) => key.enrolment)}::uuid[], ${standing.map(({ key }) => key.on)}::date[],
      ${standing.map(({ key }) => key.session)}::text[], ${standing.map(({ mark }) => mark.stands.code)}::text[]) AS given
    ON CONFLICT ON CONSTRAINT mark_is_one_a_session DO UPDATE SET
      code = excluded.code, source = excluded.source, brought_by = excluded.brought_by, brought_at = excluded.brought_at,
      receipt = excluded.receipt, reason_sealed = NULL, auto_code = NULL, auto_order = excluded.auto_order,
      auto_brought_by = NULL, auto_brought_at = NULL, auto_receipt = NULL`;
}
