import { eventually } from '@tutela/testing';
import { wrongFigures } from '../../faults/wrong-figures';
import { whatDoesNotAddUp } from '../adding-up/adds-up.rules';
import { OpenedHome, type Snapshot } from '../adding-up/snapshot';
import type { Stage } from '../support/stage';

const heardWithinMs = 60_000;

/** What the demonstration's whole way through the product has left behind, without loss and without doubles (SY-02, SY-04). */
export function marksAddUp(stage: () => Stage): void {
  describe('the marks of the demonstration', () => {
    let home: OpenedHome;
    let authorities: string[];

    beforeAll(async () => {
      await stage().platform.fed();
      home = await OpenedHome.at(stage().platform.home);
      authorities = await home.authorities();
    });

    it('SY-02 SY-04 every mark belongs to a receipt or a person, and to an audit entry, and the counts agree', async () => {
      for (const la of authorities) {
        const snapshot = await home.snapshot(la);

        expect(whatDoesNotAddUp(snapshot)).toEqual([]);
        const { receipts, batchEntries } = snapshot;
        expect(sumOf(batchEntries)).toBe(sumOf(receipts));
        expect(sumOf(receipts)).toBeGreaterThan(0);
      }
      expect(authorities.length).toBeGreaterThan(1);
    });

    it("SY-02 VS-29 reporting's figures are what counting the marks again gives", async () => {
      for (const la of authorities) {
        const snapshot = await whenAllIsHeard(home, la);

        expect(wrongFigures(figured(snapshot))).toEqual([]);
        expect(snapshot.years.length).toBeGreaterThan(0);
      }
    });
  });
}

/** An agent's batch may have come this moment: what it told is heard a moment later. */
async function whenAllIsHeard(home: OpenedHome, la: string): Promise<Snapshot> {
  let snapshot = await home.snapshot(la);
  await eventually(async () => {
    snapshot = await home.snapshot(la);
    return wrongFigures(figured(snapshot)).length === 0;
  }, heardWithinMs).catch(() => undefined);
  return snapshot;
}

function figured({ versions, years }: Snapshot) {
  return { marks: versions.filter(({ stands }) => stands), years };
}

function sumOf(batches: readonly { readonly changed: number }[]): number {
  return batches.reduce((sum, { changed }) => sum + changed, 0);
}
