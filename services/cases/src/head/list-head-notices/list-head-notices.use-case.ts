import { Injectable } from '@nestjs/common';
import { listHeadNotices, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { releasesSignedByAnother, type ReleaseRow } from '../../release/release.store';
import { isOnHold, longestOwed, owedSince } from '../owed-notice';

type Owing = OutputOf<typeof listHeadNotices>['schools'][number];

/** The schools that owe a notice of their head, the longest owed first: the operator sees what is held up (NC-13). */
@Injectable()
export class ListHeadNotices {
  constructor(private readonly acts: Acts) {}

  async run(by: Person): Promise<OutputOf<typeof listHeadNotices>> {
    return this.acts.shared(listHeadNotices, by, async (tx) => {
      const onHold = longestOwed((await releasesSignedByAnother(tx)).filter(isOnHold));
      const live = await liveUnder(tx, onHold);
      const urns = [...new Set(onHold.map(({ urn }) => urn))];
      const schools = urns.flatMap(
        (urn) =>
          owing(
            onHold.filter((row) => row.urn === urn),
            live,
          ) ?? [],
      );
      tx.audit({ object: 'heads', facts: { schools: schools.length } });
      return { schools, now: tx.now.toISOString() };
    });
  }
}

function owing(rows: readonly ReleaseRow[], live: ReadonlyMap<string, number>): Owing | undefined {
  const [first] = rows;
  if (!first?.head) return undefined;
  return {
    urn: first.urn,
    schoolName: first.school_name,
    signedBy: [...new Set(rows.map((row) => row.signed_by))].join(', '),
    onRegister: first.head,
    owedSince: owedSince(first).toISOString(),
    remindedAt: first.reminded_at?.toISOString(),
    companies: [...new Set(rows.map((row) => row.company_name))],
    taken: rows.reduce((sum, { id }) => sum + (live.get(id) ?? 0), 0),
  };
}

/** How many live contacts each of these releases has. */
async function liveUnder(tx: Tx, releases: readonly ReleaseRow[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ release: string; live: number }>`
    SELECT release, count(*)::int AS live FROM appointment
    WHERE release = ANY(${releases.map(({ id }) => id)}::uuid[]) AND state = 'live' GROUP BY release`;
  return new Map(rows.map(({ release, live }) => [release, live]));
}
