import { Injectable } from '@nestjs/common';
import { readBlindedList, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay, schoolYearOf } from '@tutela/education';
import { Acts, LaKeys, type Install, type Tx } from '@tutela/platform';
import { listKey } from '@tutela/sealing';
import { firstOfSeptember, readProfiles } from '../../child/child.store';
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
      const entries = roll.flatMap(({ enrolment, child }) => {
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

/** Children on the school's roll in this school year, each from the latest of 1 September, start of care and start of enrolment (VS-22). */
async function rollOf(tx: Tx, urn: string): Promise<RollRow[]> {
  const today = londonDay(tx.now);
  return tx.rows<RollRow>`
    SELECT enrolment, child,
      to_char(greatest(starts_on, in_care_from, ${firstOfSeptember(today)}::date), 'YYYY-MM-DD') AS "from",
      to_char(least(ends_on, in_care_to), 'YYYY-MM-DD') AS "to"
    FROM enrolment JOIN child USING (child)
    WHERE urn = ${urn} AND starts_on <= ${today}::date AND in_care_from <= ${today}::date
      AND coalesce(least(ends_on, in_care_to), ${today}::date) >= ${firstOfSeptember(today)}::date
    ORDER BY enrolment`;
}
