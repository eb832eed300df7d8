import type { CloudEvent } from '@tutela/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../database/rows';

/** After so many failures an event is poison (security.md rule 41). */
export const mostAttempts = 5;

export interface Delivered {
  readonly group: string;
  readonly topic: string;
}

/** Puts an event aside; where the dead letters rest in Postgres, in the transaction that `sql` belongs to. */
export type Bury = (sql: Sql, delivered: Delivered, event: CloudEvent, error: unknown) => Promise<void>;

/** The kind of the error and never its text, which may hold what a person typed (SY-03). */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

export const bury: Bury = async (sql, { group, topic }, event, error) => {
  await sql`
    INSERT INTO dead_letter (id, "group", topic, event, reason)
    VALUES (${uuidv7()}, ${group}, ${topic}, ${JSON.stringify(event)}, ${reasonOf(error)})`;
};
