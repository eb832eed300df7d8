import { Injectable } from '@nestjs/common';
import { readTotals, type InputOf, type OutputOf } from '@tutela/contracts';
import { attended } from '@tutela/education';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { readChildSessions } from '../../figures/child-sessions.store';
import { addTotals, readPlainTotals, type Totals } from '../../figures/totals.store';
import { Window } from '../../figures/window';
import { childAttendance } from '../child-attendance.rules';
import { mustBeAWindow } from '../window-asked.rules';

/**
 * The authority's totals over a window (VS-01). A child of one enrolment is counted by the bit maps, without reading a mark; one of several
 * enrolments, or with days out of care in between, is laid out as its own figures are, so that each session counts once (VS-29).
 */
@Injectable()
export class ReadTotals {
  constructor(private readonly acts: Acts) {}

  async run(input: InputOf<typeof readTotals>, by: Person): Promise<OutputOf<typeof readTotals>> {
    mustBeAWindow(input);
    return this.acts.own(readTotals, by, async (tx) => {
      const window = new Window(input.from, input.to);
      const { plain, others } = await readPlainTotals(tx, window);
      const totals = addTotals(plain, await laidOut(tx, window, others));

      tx.audit({ facts: { from: input.from, to: input.to, children: totals.children } });
      return { from: input.from, to: input.to, asOf: tx.now.toISOString(), ...totals };
    });
  }
}

async function laidOut(tx: Tx, window: Window, numbers: readonly number[]): Promise<Totals> {
  if (numbers.length === 0) return { children: 0, possible: 0, attended: 0 };
  const { children } = await readChildSessions(tx, window, numbers);
  const figures = children.map((child) => childAttendance(child, window, []).figures);
  return {
    children: figures.filter(({ possible }) => possible > 0).length,
    possible: figures.reduce((sum, { possible }) => sum + possible, 0),
    attended: figures.reduce((sum, one) => sum + attended(one), 0),
  };
}
