import { Injectable } from '@nestjs/common';
import { readBlindedList, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay, schoolYearOf } from '@tutela/education';
import { Acts, LaKeys, type Install, type Tx } from '@tutela/platform';
import { listKey } from '@tutela/sealing';
import { readProfiles } from '../../child/child.store';
import { firstOfSeptember } from '../../child/first-day-read.rules';
import { lockSharing } from '../../install/sharing-link';
import { blindedEntry } from '../blinded-entry';

type Out = OutputOf<typeof readBlindedList>;

interface RollRow {
  readonly enrolment: string;
  readonly child: number;
  readonly from: string;
  readonly to: string | null;
}

/** The list of one school's own children, blinded; a school that tries names learns nothing about others (VS-05, VS-16, VS-24). */
@Injectable()
export class ReadBlindedList {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run(_input: InputOf<typeof readBlindedList>, by: Install): Promise<Out> {
    return this.acts.own(readBlindedList, by, async (tx) => {
      const link = await lockSharing(tx, by);
      const roll = await rollOf(tx, by.urn);
      const children = [...new Set(roll.map((row) => row.child))];
      const profiles = await readProfiles(tx, this.keys, children);
      const key = listKey(await this.keys.laKey(tx.rows, tx.la), by.urn, schoolYearOf(londonDay(tx.now)));
      const childOf = new Map(roll.map(({ enrolment, child }) => [enrolment, child]));
      const entries = [...childOf].flatMap(([enrolment, child]) => {
        const profile = profiles.get(child);
        return profile ? [blindedEntry(key, enrolment, profile)] : [];
      });
      tx.audit({ object: by.urn, children, facts: { entries: entries.length } });
      return {
        la: tx.la,
        urn: by.urn,
        key: key.toString('base64url'),
        entries,
        from: roll.map((row) => ({ entry: row.enrolment, day: row.from, to: row.to ?? undefined })),
        nextSequence: link.last_sequence + 1,
      };
    });
  }
}

/**
 * Children on the school's roll in this school year, each from the latest of 1 September, start of care and start of enrolment (VS-22);
 * from a day before the enrolment only where that is asked for and agreed to. A child who was in care more than once has a row for each
 * stretch, the latest first: an agent that knows of one reads that.
 */
async function rollOf(tx: Tx, urn: string): Promise<RollRow[]> {
  const today = londonDay(tx.now);
  const september = firstOfSeptember(today);
  return tx.rows<RollRow>`
    SELECT enrolment, child, to_char(last_day, 'YYYY-MM-DD') AS "to",
      to_char(CASE WHEN given_from < starts_on THEN given_from ELSE greatest(given_from, ${september}::date) END, 'YYYY-MM-DD') AS "from"
    FROM enrolment JOIN enrolment_days USING (enrolment)
    WHERE urn = ${urn} AND given_from <= ${today}::date AND given_from <= coalesce(last_day, ${today}::date)
      AND (given_from < starts_on OR coalesce(last_day, ${today}::date) >= ${september}::date)
    ORDER BY enrolment, first_day DESC`;
}
