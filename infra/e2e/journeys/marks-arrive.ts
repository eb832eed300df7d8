import { SeenTexts } from '../support/seen-texts';
import type { Stage } from '../support/stage';

const withinMs = 2_000;
/** No two in a row are the same; each is shown by its letter. */
const codes = ['L', 'I', 'M', 'V', 'U', 'E', 'C', 'B', 'O', 'T', 'L', 'M', 'I', 'U', 'V', 'C', 'E', 'O', 'B', 'I'];

/** From a school's receipt to the open pages (VS-01). */
export function marksArrive(stage: () => Stage): void {
  describe('a mark arrives', () => {
    it('VS-01 in part: 20 batches are each seen within 2 s of their receipt, without reloading, while a year is fed', async () => {
      const school = await stage().school();
      await school.writeMorning('N');
      const cells = await openCells(stage(), school.child, school.on);
      const waits: number[] = [];
      const wasBeingFed = !stage().platform.isFed;
      for (const code of codes) {
        const began = Date.now();
        const { receivedAt } = await school.writeMorning(code);
        const seenAt = await Promise.all(cells.map((cell) => cell.timeOf(code, began, 10_000)));
        waits.push(Math.max(...seenAt) - receivedAt);
      }

      expect(wasBeingFed).toBe(true);
      expect(waits).toHaveLength(20);
      expect(waits.filter((wait) => !(wait <= withinMs))).toEqual([]);
    });
  });
}

/** The same morning in the child's year and in the register, both open side by side. */
async function openCells(stage: Stage, child: number, on: string): Promise<SeenTexts[]> {
  const year = await stage.pageOf('k.osei', `/children/${child}`);
  const today = await stage.pageOf('k.osei', '/today?show=all');
  return Promise.all([
    SeenTexts.watch(year, `[data-on="${on}"] .tu-mark[data-session="AM"]`),
    SeenTexts.watch(today, `tr:has(a[href="/children/${child}"]) [data-size="register"] [data-session="AM"]`),
  ]);
}
