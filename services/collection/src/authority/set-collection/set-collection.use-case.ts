import { Injectable } from '@nestjs/common';
import { setCollection, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';

/** The authority alone decides when live collection begins, and can pause it (VS-16). */
@Injectable()
export class SetCollection {
  constructor(private readonly acts: Acts) {}

  async run({ state }: InputOf<typeof setCollection>, by: Person): Promise<OutputOf<typeof setCollection>> {
    return this.acts.own(setCollection, by, async (tx) => {
      const before = await tx.one<{ state: string }>`SELECT state FROM collection_state FOR UPDATE`;
      await tx.rows`UPDATE collection_state SET state = ${state}, begun_at = coalesce(begun_at, ${tx.now})`;
      tx.audit({ object: `la-${tx.la}`, images: [{ before: { state: before.state }, after: { state } }] });
      return { state };
    });
  }
}
