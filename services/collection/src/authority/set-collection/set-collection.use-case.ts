import { Injectable } from '@nestjs/common';
import { Refusal, setCollection, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { firstOfLastSeptember } from '../../child/first-day-read.rules';
import { tellEnrolments } from '../../child/children.store';
import { lockSchools } from '../../school/lock-schools';

type Input = InputOf<typeof setCollection>;

interface Before {
  readonly state: string;
  readonly history_from: string | null;
}

/** The authority alone decides when live collection begins, and can pause it (VS-16); as it begins, whether last school year is read too. */
@Injectable()
export class SetCollection {
  constructor(private readonly acts: Acts) {}

  async run({ state, history }: Input, by: Person): Promise<OutputOf<typeof setCollection>> {
    return this.acts.own(setCollection, by, async (tx) => {
      const before = await tx.one<Before>`
        SELECT state, to_char(history_from, 'YYYY-MM-DD') AS history_from FROM collection_state FOR UPDATE`;
      const historyFrom = historyAfter(before, { state, history }, londonDay(tx.now));
      await tx.rows`
        UPDATE collection_state SET state = ${state}, begun_at = coalesce(begun_at, ${tx.now}), history_from = ${historyFrom}`;
      if (historyFrom !== before.history_from) await tellAll(tx);
      tx.audit({
        object: `la-${tx.la}`,
        images: [
          {
            before: { state: before.state, historyFrom: before.history_from },
            after: { state, historyFrom },
          },
        ],
      });
      return { state };
    });
  }
}

/** Chosen as collection begins and never again; what was chosen may be said again, as after an answer that was lost (SY-02). */
function historyAfter(
  { state: before, history_from }: Before,
  { state, history }: Input,
  today: string,
): string | null {
  if (history === undefined || history_from !== null) return history_from;
  if (before !== 'not-begun' || state !== 'collecting') throw new Refusal('history-is-settled');
  return firstOfLastSeptember(today);
}

/** Counting starts earlier for all whose start was assumed: their schools are locked, so that events keep their order (security.md rule 38). */
async function tellAll(tx: Tx): Promise<void> {
  const rows = await tx.rows<{ enrolment: string; urn: string }>`SELECT enrolment, urn FROM enrolment`;
  await lockSchools(tx, [...new Set(rows.map(({ urn }) => urn))]);
  await tellEnrolments(
    tx,
    rows.map(({ enrolment }) => enrolment),
    [],
  );
}
