import { Injectable } from '@nestjs/common';
import { listCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';

type Returns = OutputOf<typeof listCareDates>['returns'];

/** The returns that an authority confirmed last, so that whoever wants to look at one or take it back finds it (VS-22). */
@Injectable()
export class ListCareDates {
  constructor(private readonly acts: Acts) {}

  async run(_input: InputOf<typeof listCareDates>, by: Person): Promise<OutputOf<typeof listCareDates>> {
    const rows = await this.acts.own(
      listCareDates,
      by,
      (tx) => tx.rows<ConfirmedRow>`
      SELECT import, state, confirmed_at, changed FROM care_import
      WHERE confirmed_at IS NOT NULL ORDER BY confirmed_at DESC, import LIMIT 10`,
    );
    return {
      returns: rows.map(({ import: id, state, confirmed_at, changed }) => ({
        import: id,
        state,
        confirmedAt: confirmed_at.toISOString(),
        changed,
      })),
    };
  }
}

interface ConfirmedRow {
  readonly import: string;
  readonly state: Returns[number]['state'];
  readonly confirmed_at: Date;
  readonly changed: number;
}
