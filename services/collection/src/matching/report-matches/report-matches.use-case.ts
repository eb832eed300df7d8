import { Injectable } from '@nestjs/common';
import { Refusal, reportMatches, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Install, type Tx } from '@tutela/platform';
import { lockSharing } from '../../install/sharing-link';

type Input = InputOf<typeof reportMatches>;

/** What an agent found: settled, doubtful with the fields that agreed, or not here; never a value (VS-05). */
@Injectable()
export class ReportMatches {
  constructor(private readonly acts: Acts) {}

  async run({ matches }: Input, by: Install): Promise<OutputOf<typeof reportMatches>> {
    // A refusal is kept with its entry: it is returned and told after the commit.
    const outcome = await this.acts.own(reportMatches, by, async (tx) => {
      await lockSharing(tx, by);
      const children = await childrenOf(tx, by.urn, matches);
      if (!children) return notTheirs(tx, by);
      await tx.rows`
        INSERT INTO match (enrolment, outcome, agreed, at)
        SELECT enrolment, outcome, string_to_array(agreed, ' '), ${tx.now}::timestamptz
        FROM unnest(${matches.map((match) => match.entry)}::uuid[], ${matches.map((match) => match.outcome)}::text[],
          ${matches.map((match) => match.agreed.join(' '))}::text[]) AS given (enrolment, outcome, agreed)
        ON CONFLICT ON CONSTRAINT match_of_an_enrolment DO UPDATE SET outcome = excluded.outcome, agreed = excluded.agreed, at = excluded.at`;
      await tx.rows`UPDATE school_link SET matched_at = ${tx.now} WHERE urn = ${by.urn}`;
      const matched = matches.filter((match) => match.outcome === 'matched').length;
      tx.audit({ object: by.urn, children, facts: { matched, of: matches.length } });
      return { matched };
    });
    if (outcome instanceof Refusal) throw outcome;
    return outcome;
  }
}

function notTheirs(tx: Tx, by: Install): Refusal {
  tx.audit({ object: by.urn, outcome: 'refused', facts: { refusal: 'batch-not-theirs' } });
  return new Refusal('batch-not-theirs');
}

/** Entries of another school or twice the same one are refused whole. */
async function childrenOf(tx: Tx, urn: string, matches: Input['matches']): Promise<number[] | undefined> {
  const entries = matches.map((match) => match.entry);
  const known = await tx.rows<{
    child: number;
  }>`SELECT child FROM enrolment WHERE urn = ${urn} AND enrolment = ANY(${entries})`;
  if (known.length !== entries.length) return undefined;
  return [...new Set(known.map((row) => row.child))];
}
