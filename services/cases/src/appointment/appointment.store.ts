import { appointmentRecorded, type OutputOf, type readPlaces } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import type { CasesKeys } from '../keys';
import { dischargeResponsibility } from '../ledger/responsibility.store';
import { nameOf } from '../person/person.store';
import { heldUntil, statesBefore, type AppointmentState, type EndedBecause } from './appointment.rules';

export interface AppointmentRow {
  readonly id: string;
  readonly release: string;
  readonly urn: string;
  readonly school_name: string;
  readonly company: string;
  readonly company_name: string;
  readonly account: string;
  readonly name_sealed: string;
  readonly place: number;
  readonly state: AppointmentState;
  readonly why_sealed: Buffer;
  readonly asked_at: Date;
  readonly asked_by: string;
  readonly live_since: Date | null;
  readonly held_until: string | null;
  readonly ended_at: Date | null;
  readonly because: EndedBecause | null;
  readonly last_day: string | null;
}

/** Who has the school's places, in their order. */
export async function holdersOf(tx: Tx, urn: string): Promise<AppointmentRow[]> {
  return tx.rows<AppointmentRow>`SELECT * FROM shown_appointment WHERE urn = ${urn} AND ended_at IS NULL ORDER BY place`;
}

export async function findAppointment(tx: Tx, id: string): Promise<AppointmentRow> {
  return tx.one<AppointmentRow>`SELECT * FROM shown_appointment WHERE id = ${id}`;
}

/** A person's appointments that have not ended. */
export async function standingOf(tx: Tx, account: string): Promise<AppointmentRow[]> {
  return tx.rows<AppointmentRow>`
    SELECT * FROM shown_appointment WHERE account = ${account} AND ended_at IS NULL ORDER BY id`;
}

/** Since when each place that is free has been, where somebody had it before. */
export async function freedAt(tx: Tx, urn: string): Promise<Map<number, Date>> {
  const rows = await tx.rows<{ place: number; at: Date }>`
    SELECT place, max(ended_at) AS at FROM appointment WHERE urn = ${urn} AND ended_at IS NOT NULL GROUP BY place`;
  return new Map(rows.map(({ place, at }) => [place, at]));
}

/**
 * Ends these appointments, discharges who answers for them (NC-14), and tells. What has ended stays as it is. Always in the order of their
 * ids: two acts that end the same ones wait for each other and never in a circle.
 * @returns those that have ended now
 */
export async function endAppointments(
  tx: Tx,
  ids: readonly string[],
  because: EndedBecause,
): Promise<AppointmentRow[]> {
  await tx.rows`SELECT id FROM appointment WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const ended = await tx.rows<{ id: string }>`
    UPDATE appointment SET state = 'ended', ended_at = ${tx.now}, because = ${because}, held_until = NULL
    WHERE id = ANY(${ids}::uuid[]) AND state = ANY(${statesBefore('ended')}) RETURNING id`;
  const now = ended.map(({ id }) => id);
  await dischargeResponsibility(tx, now, because);
  return recorded(tx, now);
}

/**
 * The tag is there: what waited for it is live from now; what was held too long is not, whether or not it was ended yet (NC-08). The manager
 * answers from the first time it was live (NC-14).
 */
export async function makeLive(tx: Tx, account: string): Promise<AppointmentRow[]> {
  await tx.rows`SELECT id FROM appointment WHERE account = ${account} AND ended_at IS NULL ORDER BY id FOR UPDATE`;
  const live = await tx.rows<{ id: string }>`
    UPDATE appointment SET state = 'live', live_since = ${tx.now}, held_until = NULL
    WHERE account = ${account} AND state = ANY(${statesBefore('live')}) AND held_until >= ${londonDay(tx.now)} RETURNING id`;
  const now = live.map(({ id }) => id);
  await tx.rows`UPDATE responsibility SET from_at = coalesce(from_at, ${tx.now}) WHERE appointment = ANY(${now}::uuid[])`;
  return recorded(tx, now);
}

/** The tag is lost: what was live waits for another and holds its place meanwhile (NC-08). Who answers for the account goes on to (NC-14). */
export async function awaitTag(tx: Tx, account: string): Promise<AppointmentRow[]> {
  await tx.rows`SELECT id FROM appointment WHERE account = ${account} AND ended_at IS NULL ORDER BY id FOR UPDATE`;
  const waiting = await tx.rows<{ id: string }>`
    UPDATE appointment SET state = 'needs-tag', live_since = NULL, held_until = ${heldUntil(londonDay(tx.now))}
    WHERE account = ${account} AND state = ANY(${statesBefore('needs-tag')}) RETURNING id`;
  return recorded(
    tx,
    waiting.map(({ id }) => id),
  );
}

/** Tells identity each of them as it stands now. */
export async function recorded(tx: Tx, ids: readonly string[]): Promise<AppointmentRow[]> {
  if (ids.length === 0) return [];
  const rows =
    await tx.rows<AppointmentRow>`SELECT * FROM shown_appointment WHERE id = ANY(${ids}::uuid[]) ORDER BY id`;
  for (const { id, account, urn, company, place, state, because } of rows)
    tx.emit(appointmentRecorded, {
      appointment: id,
      account,
      urn,
      company,
      place,
      state,
      because: because ?? undefined,
    });
  return rows;
}

export function whyPlace(appointment: string): { table: string; column: string; row: string } {
  return { table: 'appointment', column: 'why_sealed', row: appointment };
}

/** An appointment as pages see it. */
export function appointmentOf(
  row: AppointmentRow,
  keys: CasesKeys,
): NonNullable<OutputOf<typeof readPlaces>['places'][number]['appointment']> {
  return {
    appointment: row.id,
    place: row.place,
    account: row.account,
    name: nameOf(keys, row),
    company: { id: row.company, name: row.company_name },
    state: row.state,
    why: keys.openText(whyPlace(row.id), row.why_sealed),
    askedAt: row.asked_at.toISOString(),
    liveSince: row.live_since?.toISOString(),
    heldUntil: row.held_until ?? undefined,
    lastDay: row.last_day ?? undefined,
  };
}
