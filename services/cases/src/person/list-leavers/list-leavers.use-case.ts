import { Injectable } from '@nestjs/common';
import { listLeavers, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { CasesKeys } from '../../keys';
import { leaverOf, leavers } from '../leaver.store';

/** NC-11: the operator sees who leaves and who has left, when it was reported and carried out, and whether that was late. */
@Injectable()
export class ListLeavers {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listLeavers>> {
    return this.acts.shared(listLeavers, by, async (tx) => {
      const rows = await leavers(tx);
      tx.audit({ object: 'leavers', facts: { leavers: rows.length, late: rows.filter((row) => row.late).length } });
      return { leavers: rows.map((row) => leaverOf(row, this.keys)), now: tx.now.toISOString() };
    });
  }
}
