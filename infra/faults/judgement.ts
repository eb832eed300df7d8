import { exitCodeOf, verifyLogs } from '@tutela/audit';
import { eventually } from '@tutela/testing';
import type { PlatformProcess } from '../whole/platform-process';
import type { Ordeal } from './ordeal';
import { whatIsStored, whatWaits } from './what-is-stored';
import { whatIsWrong } from './what-is-wrong';
import { wrong, type Wrong, type WrongKind } from './wrong';
import { wrongEvents } from './wrong-events';

const stillForMs = 60_000;

export type Counts = Readonly<Record<WrongKind, number>>;

export interface Judgement {
  /** Batches that the agents sent and acts of people. */
  readonly commands: number;
  readonly wrong: readonly Wrong[];
  /** As `npm run audit -- verify` ends. */
  readonly audit: number;
}

/** What was acknowledged against what is there, once everybody is done. */
export async function judge({ platform, atWork, people }: Ordeal): Promise<Judgement> {
  const { eye, config } = platform;
  const waiting = await whatStays(platform);
  const found = waiting === '' ? [] : [wrong('lost', `nobody deals with what waits: ${waiting}`)];
  for (const person of people) found.push(...(await person.wrong()));
  found.push(...(await wrongEvents(eye, config)), ...(await whatIsWrong(eye, atWork)));
  const { receipts } = await whatIsStored(eye);
  const acts = people.map(({ commands }) => commands);
  return {
    commands: acts.reduce((sum, one) => sum + one, receipts.length),
    wrong: found,
    audit: exitCodeOf(await verifyLogs(platform.auditConfig)),
  };
}

/** Who is still at it has lost nothing: what counts is what has been the same for a minute. @returns nothing once all is dealt with */
async function whatStays(platform: PlatformProcess, before?: string): Promise<string> {
  const changed = await eventually(async () => {
    const waiting = (await whatWaits(platform)).join('; ');
    return waiting !== before && { waiting };
  }, stillForMs).catch(() => undefined);
  if (changed === undefined) return before ?? 'it cannot be asked';
  return changed.waiting === '' ? '' : whatStays(platform, changed.waiting);
}

export function countsOf(found: readonly Wrong[]): Counts {
  const times = (kind: WrongKind): number => found.filter((one) => one.kind === kind).length;
  return { lost: times('lost'), doubled: times('doubled'), reordered: times('reordered'), phantom: times('phantom') };
}
