import { Injectable } from '@nestjs/common';
import { setSchoolCollection, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';

/** Live collection begins or pauses at one school (VS-16); a school without a child of this authority is not found. */
@Injectable()
export class SetSchoolCollection {
  constructor(private readonly acts: Acts) {}

  async run(
    { urn, state }: InputOf<typeof setSchoolCollection>,
    by: Person,
  ): Promise<OutputOf<typeof setSchoolCollection>> {
    return this.acts.own(setSchoolCollection, by, async (tx) => {
      const before = await tx.one<{
        collection: string;
      }>`SELECT collection FROM school_link WHERE urn = ${urn} FOR UPDATE`;
      await tx.rows`UPDATE school_link SET collection = ${state} WHERE urn = ${urn}`;
      tx.audit({ object: urn, images: [{ before: { state: before.collection }, after: { state } }] });
      return { state };
    });
  }
}
