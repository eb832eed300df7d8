import { z } from 'zod';
import { tellConsent } from '../agree/tell-consent';
import { fileOf, someEnrolments, type Enrolment } from '../enrol/enrolment';
import type { Host } from '../host';
import { MisError } from '../mis/mis';
import { PlatformOutOfReach, PlatformRefusal } from '../platform-client/platform-error';
import type { StateFolder } from '../state/state-folder';
import { Stop } from '../stop';
import { drainSpool } from './drain-spool';
import { assertAgreed, errandFor, NotAgreed, schoolOf, type Errand, type School } from './errand';
import { blindedList, matchSchool } from './match-school';
import { sentenceOf, type LaOutcome, type RanOutcome } from './outcome';
import { withRunLock } from './run-lock';
import { spoolMarks } from './spool-marks';

const lastRun = z.object({ at: z.iso.datetime(), sentence: z.string() });

/**
 * One run for each enrolled authority, one after the other; what stops one does not stop the next (VS-07).
 * @throws Stop when no authority has enrolled the school, or another run is under way
 */
export async function runOnce(host: Host): Promise<LaOutcome[]> {
  return withRunLock(host.folder, async () => {
    await host.folder.sweep();
    const all = await someEnrolments(host.folder);
    const school = await schoolOf(host);
    const outcomes: LaOutcome[] = [];
    for (const enrolment of all) {
      const outcome = await outcomeFor(host, school, enrolment);
      await host.folder.write(fileOf(enrolment.la, 'last-run.json'), {
        at: host.now().toISOString(),
        sentence: sentenceOf(outcome),
      });
      outcomes.push(outcome);
    }
    return outcomes;
  });
}

export async function readLastRun(folder: StateFolder, la: string): Promise<z.infer<typeof lastRun> | undefined> {
  return folder.read(fileOf(la, 'last-run.json'), lastRun);
}

async function outcomeFor(host: Host, school: School, enrolment: Enrolment): Promise<LaOutcome> {
  const errand = await errandFor(host, school, enrolment);
  const { la, laName } = enrolment;
  try {
    return { la, laName, ...(await runFor(errand)) };
  } catch (error) {
    return { la, laName, ...(await endOf(errand, error)) };
  }
}

type Result = Omit<RanOutcome, 'la' | 'laName'> | { outcome: 'nobody-on-list' };

async function runFor(errand: Errand): Promise<Result> {
  await tellConsent(errand.host, errand.client, errand.enrolment);
  await assertAgreed(errand);
  const earlier = await drainSpool(errand);
  const list = await blindedList(errand);
  if (list.entries.length === 0) return { outcome: 'nobody-on-list' };
  const { settled, ...counts } = await matchSchool(errand, list);
  const { unreadable } = await spoolMarks(errand, list, settled);
  const now = await drainSpool(errand);
  if (now.givenUp)
    throw new Stop('list-changed', 'The list has changed while the marks were read. The next run reads them again.');
  const [batches, marks] = [earlier.batches + now.batches, earlier.marks + now.marks];
  const notTaken = await errand.mis.notTaken();
  return { outcome: 'ran', matched: settled.length, ...counts, batches, marks, unreadable, notTaken };
}

type End =
  | { outcome: 'not-agreed' | 'paused' | 'not-begun' }
  | { outcome: 'platform-out-of-reach'; spooled: number }
  | { outcome: 'stopped'; type: string; sentence: string; passes: boolean };

async function endOf({ spool }: Errand, error: unknown): Promise<End> {
  if (error instanceof NotAgreed) return { outcome: error.state };
  if (error instanceof PlatformOutOfReach)
    return { outcome: 'platform-out-of-reach', spooled: (await spool.sequences()).length };
  if (error instanceof MisError) return stopped(error.fault, error.message, error.passes);
  if (error instanceof Stop) return stopped(error.type, error.message, error.type === 'list-changed');
  if (!(error instanceof PlatformRefusal)) throw error;
  if (error.type === 'not-begun') return { outcome: 'not-begun' };
  return stopped(error.type, error.message, false);
}

function stopped(type: string, sentence: string, passes: boolean): End {
  return { outcome: 'stopped', type, sentence, passes };
}
