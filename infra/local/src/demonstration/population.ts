import type { demonstrationSchools } from '@tutela/collection';
import { addDays, daysBetween, eachDay, isOpen, defaultCalendar, schoolYearOf, type Day } from '@tutela/education';
import {
  adultMaker,
  PROFILE_NAMES,
  pupilMaker,
  randomFrom,
  upnIssuer,
  type Difference,
  type LateCorrection,
  type ProfileName,
  type Pupil,
  type Random,
  type UpnIssuer,
} from '@tutela/testing';

const northmereChildren = 120;
const eastholmeChildren = 3;
/** The simulators begin more than a week before the first start, so that what schools correct late is seen to change. */
const atLeastBehind = 8;
/** The longest holidays of a school year, and some days more. */
const longestClosed = 30;
const moves = 5;
const differences = 6;
/** The first child whose profile is 'dual-registered'. */
const dualRegistered = PROFILE_NAMES.indexOf('dual-registered');

/** A school of the demonstration, as collection knows it. */
export type DemoSchool = Pick<
  ReturnType<typeof demonstrationSchools>[number],
  'urn' | 'estab' | 'name' | 'phase' | 'head'
>;

export interface DemoChild extends Pupil {
  readonly la: '999' | '998';
  readonly localId: string;
  readonly urn: string;
  readonly socialWorker: string;
  readonly placement: string;
  readonly placementFrom: Day;
  readonly inCareFrom: Day;
  readonly legalStatus: string;
  readonly profile: ProfileName;
  /** How the school's record of the child differs from the list; `absent` where the school does not know the child. */
  readonly atSchool: Difference | 'absent';
  /** Goes to another school from that day, with another placement. */
  readonly move?: { readonly urn: string; readonly on: Day };
  /** On the roll of another school too, main at `urn` and subsidiary there (VS-22). */
  readonly second?: { readonly urn: string };
  /** The school first writes N and later M; the officer has asked meanwhile and wrote I. */
  readonly correction?: LateCorrection;
}

const placements = [
  'Foster care',
  'Foster care',
  'Foster care',
  'Kinship care',
  'Children’s home',
  'Supported lodgings',
];
const statuses = ['C2', 'C2', 'C1', 'V2', 'E1'];

/** The children of both demonstration authorities: the same for the same day of the first start. */
export function population(schools: readonly DemoSchool[], firstStart: Day): DemoChild[] {
  const upns = upnIssuer();
  const workers = workersOf('population', 14);
  const northmere = Array.from({ length: northmereChildren }, (_, place) =>
    childAt({ la: '999', place, school: at(schools, place), workers, firstStart, upns }),
  );
  const last = at(schools, schools.length - 1);
  const eastholme = Array.from({ length: eastholmeChildren }, (_, place) =>
    childAt({ la: '998', place, school: last, workers: workersOf('eastholme', 1), firstStart, upns }),
  );
  return [...northmere.map((child, place) => withEvents(child, place, schools, firstStart)), ...eastholme];
}

interface Making {
  readonly la: DemoChild['la'];
  readonly place: number;
  readonly school: DemoSchool;
  readonly workers: readonly string[];
  readonly firstStart: Day;
  readonly upns: UpnIssuer;
}

function childAt({ la, place, school, workers, firstStart, upns }: Making): DemoChild {
  const random = randomFrom(`child|${la}|${place}`);
  const schoolYear = Number(schoolYearOf(firstStart).slice(0, 4));
  const seed = `population|${la}|${place}`;
  const make = pupilMaker({ seed, schoolYear, establishment: school.estab.slice(-4), upns });
  const inCareFrom = careFrom(random, firstStart, place);
  return {
    ...make(school.phase === 'Primary' ? random.int(1, 6) : random.int(7, 11)),
    la,
    localId: `${la === '999' ? 'NM' : 'EH'}-${1001 + place}`,
    urn: school.urn,
    socialWorker: random.pick(workers),
    placement: random.pick(placements),
    placementFrom: inCareFrom,
    inCareFrom,
    legalStatus: random.pick(statuses),
    atSchool: la === '999' ? recordOf(place) : 'none',
    profile: PROFILE_NAMES[place % (2 * PROFILE_NAMES.length)] ?? random.pick(['usual', 'steady', 'often-ill', 'late']),
  };
}

/** A few records differ, as they do at schools: some are matched all the same, some are in doubt, one child is not there. */
function recordOf(place: number): DemoChild['atSchool'] {
  if (place === 113) return 'absent';
  if (place === 44 || place === 86) return 'wrong-birth-date';
  if (place === 64) return 'other-name';
  return place % 30 === 10 ? 'changed-surname' : 'none';
}

/**
 * Most have been in care for years; one in twelve since this September, one in twelve since the last school year, so that a year begins
 * later for them. A list names nobody whose care is still to come, so before that day it is the September before.
 */
function careFrom(random: Random, firstStart: Day, place: number): Day {
  const schoolYear = Number(schoolYearOf(firstStart).slice(0, 4));
  const day = String(random.int(10, 28));
  if (place % 12 === 7) {
    const september = `${schoolYear}-09-${day}`;
    return september <= firstStart ? september : `${schoolYear - 1}-09-${day}`;
  }
  if (place % 12 === 2) return `${schoolYear}-${random.pick(['01', '03', '04', '06'])}-${day}`;
  return `${random.int(schoolYear - 4, schoolYear - 1)}-${random.pick(['02', '03', '05', '06'])}-${day}`;
}

function withEvents(child: DemoChild, place: number, schools: readonly DemoSchool[], firstStart: Day): DemoChild {
  if (place === dualRegistered) return { ...child, second: { urn: sameKindAs(place, schools).urn } };
  if (place % 23 === 5 && place < 23 * moves) return { ...child, move: moveOf(place, schools, firstStart) };
  if (place % 19 === 3 && place < 19 * differences) return { ...child, correction: correctionOn(firstStart) };
  return child;
}

/** To a school of the same phase, some days before the first start; on 1 September nobody moves who is not there yet. */
function moveOf(place: number, schools: readonly DemoSchool[], firstStart: Day): DemoChild['move'] {
  const on = addDays(firstStart, -3 - daysBehind(firstStart));
  const september = `${schoolYearOf(firstStart).slice(0, 4)}-09-10`;
  return on < september ? undefined : { urn: sameKindAs(place, schools).urn, on };
}

/** Another school of the same phase. */
function sameKindAs(place: number, schools: readonly DemoSchool[]): DemoSchool {
  return at(schools, place + 6);
}

/** On the open day with which the simulators begin; read as N then, and as M today. */
function correctionOn(firstStart: Day): LateCorrection | undefined {
  const on = openDayBefore(firstStart);
  if (on === undefined) return undefined;
  return { on, session: 'AM', first: 'N', final: 'M', afterDays: daysBetween(on, firstStart) - 1 };
}

/** How many days before the first start the simulators begin: on a day on which schools were open, if there is one in that school year. */
export function daysBehind(firstStart: Day): number {
  return daysBetween(openDayBefore(firstStart) ?? addDays(firstStart, -atLeastBehind), firstStart);
}

function openDayBefore(firstStart: Day): Day | undefined {
  const newest = addDays(firstStart, -atLeastBehind);
  const year = schoolYearOf(newest);
  return eachDay(addDays(newest, -longestClosed), newest).findLast(
    (day) => schoolYearOf(day) === year && isOpen(defaultCalendar(year), day),
  );
}

function workersOf(seed: string, count: number): string[] {
  const adult = adultMaker(seed);
  return Array.from({ length: count }, () => {
    const { forename, surname } = adult();
    return `${forename} ${surname}`;
  });
}

function at(schools: readonly DemoSchool[], place: number): DemoSchool {
  const school = schools[place % schools.length];
  if (!school) throw new Error('There is no school.');
  return school;
}
