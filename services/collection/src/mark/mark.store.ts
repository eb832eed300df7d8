import type { MarkSource, Session } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { Arrival, Mark, Version } from './mark.rules';

/** Where a mark stands: which enrolment, day and session. */
export interface MarkKey {
  readonly enrolment: string;
  readonly on: string;
  readonly session: Session;
}

export interface MarkRow {
  readonly enrolment: string;
  readonly on: string;
  readonly session: Session;
  readonly code: string;
  readonly source: MarkSource;
  readonly brought_by: string;
  readonly brought_at: Date;
  readonly receipt: string | null;
  readonly reason_sealed: Buffer | null;
  readonly auto_code: string | null;
  readonly auto_order: string;
  readonly auto_brought_by: string | null;
  readonly auto_brought_at: Date | null;
  readonly auto_receipt: string | null;
  readonly decided_order: string;
  readonly decided_code: string | null;
}

export function keyText({ enrolment, on, session }: MarkKey): string {
  return `${enrolment}/${on}/${session}`;
}

/** The marks there are for these keys, and others of the same children on the same days, by `keyText`. */
export async function readMarks(tx: Tx, keys: readonly MarkKey[]): Promise<Map<string, Mark>> {
  const rows = await tx.rows.prepared<MarkRow>`
    SELECT enrolment, to_char("on", 'YYYY-MM-DD') AS "on", session, code, source, brought_by, brought_at, receipt, reason_sealed,
      auto_code, auto_order, auto_brought_by, auto_brought_at, auto_receipt, decided_order, decided_code
    FROM mark WHERE enrolment = ANY(${distinct(keys.map((key) => key.enrolment))}::uuid[]) AND "on" = ANY(${distinct(keys.map((key) => key.on))}::date[])`;
  return new Map(rows.map((row) => [keyText(row), markOf(row)]));
}

export function markOf(row: MarkRow): Mark {
  return {
    stands: standing(row),
    automatic: automaticOf(row),
    decidedOrder: Number(row.decided_order),
    decidedCode: row.decided_code ?? undefined,
  };
}

function standing(row: MarkRow): Version {
  return {
    code: row.code,
    source: row.source,
    broughtBy: row.brought_by,
    broughtAt: row.brought_at,
    receipt: row.receipt ?? undefined,
    reasonSealed: row.reason_sealed ?? undefined,
  };
}

/** Where no person has said otherwise the newest automatic mark is the one that stands, and is not written twice. */
function automaticOf(row: MarkRow): Mark['automatic'] {
  if (row.source === 'extractor') return { ...standing(row), order: Number(row.auto_order) };
  if (row.auto_code === null || row.auto_brought_by === null || row.auto_brought_at === null) return undefined;
  return {
    code: row.auto_code,
    source: 'extractor',
    broughtBy: row.auto_brought_by,
    broughtAt: row.auto_brought_at,
    receipt: row.auto_receipt ?? undefined,
    order: Number(row.auto_order),
  };
}

/** Stores what arrived: the marks in one statement, what they replaced in another. */
export function storeArrivals(tx: Tx, arrivals: readonly (Arrival & { readonly key: MarkKey })[]): void {
  if (arrivals.length === 0) return;
  const stands = arrivals.map(({ mark }) => mark.stands);
  const automatic = arrivals.map(({ mark }) => mark.automatic);
  const beside = arrivals.map(({ mark }) => (mark.stands.source === 'extractor' ? undefined : mark.automatic));
  tx.atEnd`
    INSERT INTO mark (enrolment, "on", session, code, source, brought_by, brought_at, receipt, reason_sealed,
      auto_code, auto_order, auto_brought_by, auto_brought_at, auto_receipt, decided_order, decided_code)
    SELECT * FROM unnest(
      ${arrivals.map(({ key }) => key.enrolment)}::uuid[], ${arrivals.map(({ key }) => key.on)}::date[], ${arrivals.map(({ key }) => key.session)}::text[],
      ${stands.map((version) => version.code)}::text[], ${stands.map((version) => version.source)}::text[],
      ${stands.map((version) => version.broughtBy)}::text[], ${stands.map((version) => version.broughtAt)}::timestamptz[],
      ${stands.map((version) => version.receipt ?? null)}::uuid[], ${stands.map((version) => version.reasonSealed ?? null)}::bytea[],
      ${beside.map((version) => version?.code ?? null)}::text[], ${automatic.map((version) => version?.order ?? 0)}::bigint[],
      ${beside.map((version) => version?.broughtBy ?? null)}::text[], ${beside.map((version) => version?.broughtAt ?? null)}::timestamptz[],
      ${beside.map((version) => version?.receipt ?? null)}::uuid[], ${arrivals.map(({ mark }) => mark.decidedOrder)}::bigint[],
      ${arrivals.map(({ mark }) => mark.decidedCode ?? null)}::text[])
    ON CONFLICT ON CONSTRAINT mark_is_one_a_session DO UPDATE SET
      code = excluded.code, source = excluded.source, brought_by = excluded.brought_by, brought_at = excluded.brought_at,
      receipt = excluded.receipt, reason_sealed = excluded.reason_sealed, auto_code = excluded.auto_code, auto_order = excluded.auto_order,
      auto_brought_by = excluded.auto_brought_by, auto_brought_at = excluded.auto_brought_at, auto_receipt = excluded.auto_receipt,
      decided_order = excluded.decided_order, decided_code = excluded.decided_code`;
  storeRevisions(tx, arrivals);
}

/** Keeps what stood before, in one statement. */
export function storeRevisions(tx: Tx, arrivals: readonly (Arrival & { readonly key: MarkKey })[]): void {
  const replaced = arrivals.flatMap(({ key, replaced: version }) => (version ? [{ key, version }] : []));
  if (replaced.length === 0) return;
  tx.atEnd`
    INSERT INTO mark_revision (revision, enrolment, "on", session, code, source, brought_by, brought_at, receipt, reason_sealed, replaced_at)
    SELECT given.*, ${tx.now}::timestamptz FROM unnest(
      ${replaced.map(() => tx.newId())}::uuid[], ${replaced.map(({ key }) => key.enrolment)}::uuid[], ${replaced.map(({ key }) => key.on)}::date[],
      ${replaced.map(({ key }) => key.session)}::text[], ${replaced.map(({ version }) => version.code)}::text[],
      ${replaced.map(({ version }) => version.source)}::text[], ${replaced.map(({ version }) => version.broughtBy)}::text[],
      ${replaced.map(({ version }) => version.broughtAt)}::timestamptz[], ${replaced.map(({ version }) => version.receipt ?? null)}::uuid[],
      ${replaced.map(({ version }) => version.reasonSealed ?? null)}::bytea[]) AS given`;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
