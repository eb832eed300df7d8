import { adultMaker, pupilMaker, randomFrom, upnIssuer, type Adult, type Pupil } from '../../people';
import places from '../../../data/names/en_GB-places.json';
import { asTheSchoolHasIt, neighbourOf, upnSource, type Maker, type Plant } from './plant';
import { profileAt, type ProfileName } from './profiles';
import type { SchoolPupil, XporterSchool } from './school';

export interface SchoolPlan {
  seed: string;
  /** LA code and establishment number, 7 digits. */
  estab: string;
  urn: string;
  schoolYear: number;
  isOpen: XporterSchool['isOpen'];
  /** All pupils, the planted ones included; 900 when left out. */
  pupils?: number;
  plant?: readonly Plant[];
  name?: string;
  head?: Adult;
  phase?: XporterSchool['phase'];
}

const FIRST_ID = 3000;
const YEAR_GROUPS = { Primary: [0, 6], Secondary: [7, 13] } as const;

/** A made-up school, the same for the same plan: the planted children, then its own difficult cases, then everyone else. */
export function generateSchool(plan: SchoolPlan): XporterSchool {
  const { estab, urn, schoolYear, isOpen, phase = 'Secondary' } = plan;
  const seed = `${plan.seed}|${estab}`;
  let made: readonly SchoolPupil[] | undefined;
  return {
    estab,
    urn,
    schoolYear,
    isOpen,
    phase,
    seed,
    name: plan.name ?? schoolName(seed, phase),
    head: plan.head ?? adultMaker(`head|${seed}`)(),
    pupils: () => (made ??= enrol(plan, seed, phase)),
  };
}

type Entry = Plant & { school: Pupil };

function enrol(plan: SchoolPlan, seed: string, phase: XporterSchool['phase']): SchoolPupil[] {
  const { schoolYear, estab, plant = [], pupils: count = 900 } = plan;
  const upns = upnIssuer(plant.map(({ child }) => child.upn));
  const maker: Maker = { random: randomFrom(`school|${seed}`), freshUpn: upnSource(upns, estab, schoolYear) };
  const makePupil = pupilMaker({ seed, schoolYear, establishment: estab.slice(-4), upns });
  const [lowest, highest] = YEAR_GROUPS[phase];
  const anyone = (): Pupil => makePupil(maker.random.int(lowest, highest));

  const entries = plant.flatMap((one) => entriesOf(one, maker));
  if (entries.length > count) throw new Error(`School ${estab}: more pupils planted than the ${count} it has.`);
  const own = difficultCases(anyone, maker, () => upns.temporary(estab.slice(-4), schoolYear - 1));
  const all = [...entries, ...own.map(entry)].slice(0, count);
  while (all.length < count) all.push(entry(anyone()));
  let unplanned = 0;
  return withUniqueIds(all).map((one) => settle(one, one.profile ?? profileAt(unplanned++), schoolYear, lowest));
}

function entry(school: Pupil): Entry {
  return { child: school, school };
}

function entriesOf(one: Plant, maker: Maker): Entry[] {
  const school = asTheSchoolHasIt(one.child, one.difference ?? 'none', maker);
  return [{ ...one, school }, ...(one.neighbours ?? []).map((kind) => entry(neighbourOf(one.child, kind, maker)))];
}

/** What every matcher must cope with, among pupils who are on nobody's list. */
function difficultCases(anyone: () => Pupil, maker: Maker, temporaryUpn: () => string): Pupil[] {
  const withTwin = anyone();
  const withNamesake = anyone();
  const named = (legalForename: string, legalSurname: string): Pupil => ({
    ...anyone(),
    legalForename,
    preferredForename: legalForename,
    legalSurname,
    preferredSurname: legalSurname,
  });
  return [
    withTwin,
    neighbourOf(withTwin, 'twin', maker),
    withNamesake,
    neighbourOf(withNamesake, 'namesake', maker),
    asTheSchoolHasIt(anyone(), 'changed-surname', maker),
    { ...anyone(), formerUpn: temporaryUpn() },
    { ...anyone(), upn: temporaryUpn() },
    named('Zoë', 'Müller'),
    named('Łukasz', 'Wiśniewski'),
    named('Anne-Marie', 'Smith-Jones'),
    named("D'Arcy", "O'Brien"),
    named('Siân', 'van der Berg'),
  ];
}

type Identified = Entry & { id: string };

function withUniqueIds(entries: readonly Entry[]): Identified[] {
  const given = new Set(entries.flatMap(({ id }) => id ?? []));
  let last = FIRST_ID;
  const free = (): string => {
    do last += 1;
    while (given.has(String(last)));
    return String(last);
  };
  return entries.map((one) => ({ ...one, id: one.id ?? free() }));
}

function settle(one: Identified, profile: ProfileName, schoolYear: number, lowestYearGroup: number): SchoolPupil {
  const yearsHere = Math.max(0, one.school.yearGroup - lowestYearGroup);
  const usualEntry = profile === 'joiner' ? `${schoolYear}-10-06` : `${schoolYear - yearsHere}-09-01`;
  return {
    ...one.school,
    id: one.id,
    profile,
    entryDate: one.entryDate ?? usualEntry,
    leavingDate: one.leavingDate,
    inCareOf: one.inCareOf,
    corrections: one.corrections,
  };
}

function schoolName(seed: string, phase: string): string {
  const random = randomFrom(`name|${seed}`);
  return `${random.pick(places.street_name).split(' ')[0] ?? 'Park'}${random.pick(places.city_suffix)} ${phase} School`;
}
