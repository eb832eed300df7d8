import { readBlindedList, reportMatches, type OutputOf } from '@tutela/contracts';
import { addDays, matchRoll, type MatchOutcome } from '@tutela/education';
import type { MisPupil } from '../mis/mis';
import { Stop } from '../stop';
import type { Errand } from './errand';
import { reading } from './reading';
import { correctedWithinDays } from './reading.rules';
import { pupilHashes } from './roll-hashes';

const allFields = ['upn', 'birth-date', 'name'] as const;

export type BlindedList = OutputOf<typeof readBlindedList>;

/** A child of the list who is settled at this school. */
export interface Settled {
  readonly entry: string;
  readonly pupil: MisPupil;
}

export interface Matching {
  readonly settled: Settled[];
  readonly doubtful: number;
  readonly notHere: number;
  readonly pupils: number;
  readonly withoutUpn: number;
}

/** The blinded list, which is for this school of this authority only. */
export async function blindedList({ client, enrolment }: Errand): Promise<BlindedList> {
  const { data: list } = await client.call(readBlindedList, {});
  if (list.la !== enrolment.la || list.urn !== enrolment.urn)
    throw new Stop('other-school', 'The list is for another school. Nothing was read. Ring the virtual school.');
  return list;
}

/** Matches the list with the roll at the school; only entries and which fields agreed are told, never a value (VS-05). */
export async function matchSchool(errand: Errand, list: BlindedList): Promise<Matching> {
  const roll = await errand.roll();
  const pupils = [...roll, ...(await justLeft(errand, list, roll))];
  const key = Buffer.from(list.key, 'base64url');
  const hashed = pupils.map((pupil) => pupilHashes(key, pupil));
  const outcomes = matchRoll(list.entries, hashed);
  await errand.client.call(reportMatches, { matches: outcomes.map(told) });
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  return {
    settled: outcomes.flatMap((one) => {
      const pupil = one.outcome === 'matched' ? byId.get(one.pupil) : undefined;
      return pupil ? [{ entry: one.entry, pupil }] : [];
    }),
    doubtful: outcomes.filter(({ outcome }) => outcome === 'doubtful').length,
    notHere: outcomes.filter(({ outcome }) => outcome === 'not-here').length,
    pupils: pupils.length,
    withoutUpn: hashed.filter(({ upns }) => upns.length === 0).length,
  };
}

/** Settled before and left since: the last marks of a child are corrected after the child has gone (VS-27). */
async function justLeft(errand: Errand, list: BlindedList, roll: readonly MisPupil[]): Promise<MisPupil[]> {
  const { host, enrolment, mis } = errand;
  const before = await reading(host.folder, enrolment.la);
  const onRoll = new Set(roll.map(({ id }) => id));
  const gone = list.entries
    .map(({ entry }) => before[entry]?.at(-1)?.pupil)
    .filter((id) => id !== undefined && !onRoll.has(id));
  const leftSince = addDays(host.today(), -correctedWithinDays);
  const found: MisPupil[] = [];
  for (const id of new Set(gone)) {
    const leaver = id === undefined ? undefined : await mis.leaver(id, leftSince);
    if (leaver) found.push(leaver);
  }
  return found;
}

function told(outcome: MatchOutcome): {
  entry: string;
  outcome: MatchOutcome['outcome'];
  agreed: (typeof allFields)[number][];
} {
  const { entry } = outcome;
  if (outcome.outcome === 'matched') return { entry, outcome: 'matched', agreed: [...allFields] };
  return { entry, outcome: outcome.outcome, agreed: outcome.outcome === 'doubtful' ? outcome.agreed : [] };
}
