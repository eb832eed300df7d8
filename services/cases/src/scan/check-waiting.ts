import { Refusal } from '@tutela/contracts';
import type { Acts, Tx } from '@tutela/platform';
import { changed } from '../changes/changes.store';
import type { CaseNotices } from '../support-case/case-notices';
import { backAtTheSchool } from '../support-case/support-case.rules';
import { changeCase } from '../support-case/support-case.store';
import { isKept, refusedAs, type Scanned } from './scan-verdict.rules';
import type { Scans } from './scans';
import { endWaiting, lockCaseOf, noteTry, readWaiting, takeTurn, type WaitingScan } from './waiting-scan.store';

interface Checked {
  readonly scanned: Scanned;
  readonly objects: readonly string[];
}

/** Two drawings at once are for people who wait at their page; all that waits here is one more. */
const inTheQueue = 'waiting scans';
const contract = { audit: 'case.scan-checked' };
const looking = { audit: { notAudited: 'looks which files wait; what becomes of each is audited' } };
const trying = { audit: { notAudited: 'the file goes behind the others; what becomes of it is audited' } };
const by = { kind: 'system', name: 'scan-check' } as const;

/** A refusal that is about one file alone: the check cannot say anything of it, or it was taken off meanwhile. Those behind it need not wait for it. */
const aboutItAlone: readonly Refusal['type'][] = ['not-checked', 'not-found'];

/**
 * Files that came while the virus check was away are checked and read once it is back, in the order they came (security.md rule 54). One
 * process is at it at a time, and another goes on where it died; the row that says that a file waits is taken once whatever happens. A file
 * at which the check hangs up looks as if it were away: each round begins with what has waited longest for a try, so that the others pass it.
 * @returns how many wait no more
 */
export async function checkWaiting(acts: Acts, scans: Scans, notices: CaseNotices): Promise<number> {
  return acts.shared(looking, by, async (turn) => {
    if (!(await takeTurn(turn))) return 0;
    let settled = 0;
    for (const waiting of await readWaiting(turn)) {
      // Before it is given away: what breaks the check, or this process, is known by the next round.
      await acts.shared(trying, by, (tx) => noteTry(tx, waiting));
      const checked = await check(waiting, scans);
      if (checked === 'not-now') break;
      if (checked === 'waits-on') continue;
      const isOurs = await acts.shared(contract, by, (tx) => settle(tx, waiting, checked, notices));
      await scans.pages.remove(isOurs ? [waiting.object] : checked.objects);
      settled += 1;
    }
    return settled;
  });
}

/** `not-now` where the check is still away, or the machine has no turn or room for it: that holds for all of them. */
async function check(waiting: WaitingScan, scans: Scans): Promise<Checked | 'not-now' | 'waits-on'> {
  try {
    const bytes = await scans.pages.readWaiting(waiting.supportCase, waiting.object);
    const scanned = await scans.scanner.check(bytes);
    if (scanned === 'away') return 'not-now';
    const { pages } = await scans.queue.run(inTheQueue, () => scans.reader.read(bytes));
    return { scanned, objects: await scans.pages.put(waiting.supportCase, pages) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = refusedAs(error);
    if (refused) return { scanned: refused, objects: [] };
    return aboutItAlone.includes(error.type) ? 'waits-on' : 'not-now';
  }
}

async function settle(tx: Tx, waiting: WaitingScan, checked: Checked, notices: CaseNotices): Promise<boolean> {
  const found = await lockCaseOf(tx, waiting);
  const isOurs = await endWaiting(tx, waiting, checked.scanned, checked.objects);
  const facts = { file: waiting.file, scanned: checked.scanned, pages: checked.objects.length, first: isOurs };
  tx.audit({ object: found.id, outcome: isKept(checked) ? 'done' : 'refused', facts });
  if (!isOurs) return false;
  const row = await changeCase(tx, found, isKept(checked) ? {} : { state: backAtTheSchool(found.state) });
  if (!isKept(checked) && row.decided_at === null) await notices.tell(tx, row, 'case-scan-refused');
  await changed(tx, [row.organisation]);
  return true;
}
