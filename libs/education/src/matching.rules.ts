/** A child of the list, blinded: every value is a keyed hash, made the same way as the school's. */
export interface ListEntryHashes {
  entry: string;
  /** UPN and former UPN; none when the list has no UPN. */
  upns: readonly string[];
  birthDate: string;
  /** Legal and preferred, each hashed from its name key. */
  surnames: readonly string[];
  /** First forename, legal and preferred. */
  forenames: readonly string[];
}

/** A pupil of the school, blinded with the same key. */
export interface PupilHashes {
  pupil: string;
  upns: readonly string[];
  birthDate: string | undefined;
  surnames: readonly string[];
  forenames: readonly string[];
}

export type AgreedField = 'upn' | 'birth-date' | 'name';

export type MatchOutcome =
  | { entry: string; outcome: 'matched'; pupil: string }
  | { entry: string; outcome: 'doubtful'; agreed: AgreedField[] }
  | { entry: string; outcome: 'not-here' };

/** From the strongest agreement to the weakest; a doubt about several pupils tells the strongest only. */
const AGREEMENTS: readonly (readonly AgreedField[])[] = [
  ['upn', 'birth-date', 'name'],
  ['upn', 'birth-date'],
  ['upn', 'name'],
  ['birth-date', 'name'],
];
const SETTLED = 0;

interface Candidates {
  settled: Set<string>;
  strongest: number | undefined;
}

/**
 * Matches a list with the roll of one school (security rule 46, VS-05). Settled: UPN, birth date and name agree, one to
 * one both ways. Two of the three, or settled more than once: doubtful, with the fields that agreed and never a value.
 * Anything else: not here. One outcome per entry, in the order of the entries; the order of pupils does not matter.
 */
export function matchRoll(entries: readonly ListEntryHashes[], pupils: readonly PupilHashes[]): MatchOutcome[] {
  const find = pupilIndex(pupils);
  const candidates = entries.map((entry) => candidatesFor(entry, find(entry)));
  const claims = new Map<string, number>();
  for (const pupil of candidates.flatMap(({ settled }) => [...settled])) {
    claims.set(pupil, (claims.get(pupil) ?? 0) + 1);
  }
  return entries.map(({ entry }, index) => outcomeOf(entry, candidates[index], claims));
}

function outcomeOf(entry: string, candidates: Candidates | undefined, claims: Map<string, number>): MatchOutcome {
  if (candidates?.strongest === undefined) return { entry, outcome: 'not-here' };
  const [pupil, ...others] = candidates.settled;
  if (pupil !== undefined && others.length === 0 && claims.get(pupil) === 1)
    return { entry, outcome: 'matched', pupil };
  return { entry, outcome: 'doubtful', agreed: [...(AGREEMENTS[candidates.strongest] ?? [])] };
}

function candidatesFor(entry: ListEntryHashes, pupils: Iterable<PupilHashes>): Candidates {
  const settled = new Set<string>();
  let strongest: number | undefined;
  for (const pupil of pupils) {
    const agreement = agreementOf(entry, pupil);
    if (agreement === undefined) continue;
    if (agreement === SETTLED) settled.add(pupil.pupil);
    strongest = Math.min(agreement, strongest ?? agreement);
  }
  return { settled, strongest };
}

/** The place in AGREEMENTS; undefined when fewer than two fields agree. */
function agreementOf(entry: ListEntryHashes, pupil: PupilHashes): number | undefined {
  const agrees: Record<AgreedField, boolean> = {
    upn: share(entry.upns, pupil.upns),
    'birth-date': entry.birthDate !== '' && entry.birthDate === pupil.birthDate,
    name: share(entry.surnames, pupil.surnames) && share(entry.forenames, pupil.forenames),
  };
  const place = AGREEMENTS.findIndex((fields) => fields.every((field) => agrees[field]));
  return place === -1 ? undefined : place;
}

/** A missing value agrees with nothing, not even with another missing one. */
function share(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.some((hash) => hash !== '' && theirs.includes(hash));
}

/** Finds the pupils worth comparing: two agreeing fields of three always include the UPN or the birth date. */
function pupilIndex(pupils: readonly PupilHashes[]): (entry: ListEntryHashes) => Set<PupilHashes> {
  const byUpn = new Map<string, PupilHashes[]>();
  const byBirthDate = new Map<string, PupilHashes[]>();
  for (const pupil of pupils) {
    for (const upn of pupil.upns) keep(byUpn, upn, pupil);
    if (pupil.birthDate !== undefined) keep(byBirthDate, pupil.birthDate, pupil);
  }
  return ({ upns, birthDate }) =>
    new Set([...upns.flatMap((upn) => byUpn.get(upn) ?? []), ...(byBirthDate.get(birthDate) ?? [])]);
}

function keep(index: Map<string, PupilHashes[]>, hash: string, pupil: PupilHashes): void {
  const found = index.get(hash);
  if (found) found.push(pupil);
  else index.set(hash, [pupil]);
}
