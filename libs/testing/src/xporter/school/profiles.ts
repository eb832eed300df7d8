import { byWeight, type Weighted } from '../../people';

/** How a pupil attends: days off that come in spells, fixed sessions of every week, and single sessions. */
export interface Profile {
  /** The mark of a spell of 1 to 5 days in a week (numbered through all years), if that week has one. */
  spell: (week: number, share: Share) => string | undefined;
  /** Marks of a fixed weekday (1 Monday to 5 Friday), of both sessions or one. */
  weekly: readonly { weekday: number; session?: 'AM' | 'PM'; mark: string }[];
  /** Chance that a single session is not simply present, and what it is then. */
  single: { chance: number; mark: (share: number) => string };
}

/** A repeatable number from 0 to 1 for a named question. */
export type Share = (question: string) => number;

interface Sketch {
  spell?: Profile['spell'];
  weekly?: Profile['weekly'];
  single?: [chance: number, marks: Weighted<string>];
}

// prettier-ignore
const ILLNESS: Weighted<string> = [['I', 85], ['C', 5], ['G', 6], ['R', 2], ['O', 2]];
// prettier-ignore
const SINGLES: Weighted<string> = [['L', 50], ['M', 28], ['V', 12], ['U', 4], ['N', 6]];

function profile({ spell = atTimes(0.06, ILLNESS), weekly = [], single = [0.02, SINGLES] }: Sketch): Profile {
  return { spell, weekly, single: { chance: single[0], mark: byWeight(single[1]) } };
}

function atTimes(perWeek: number, marks: Weighted<string>): Profile['spell'] {
  const choose = byWeight(marks);
  return (_week, share) => (share('spell') < perWeek ? choose(share('mark')) : undefined);
}

/** Marks in turn, so that a rare code is certain to occur within a year whatever the seed. */
function inTurn(everyWeeks: number, ...marks: string[]): Profile['spell'] {
  return (week) => (week % everyWeeks === 0 ? marks[(week / everyWeeks) % marks.length] : undefined);
}

const wholeDays = (mark: string, ...weekdays: number[]): Profile['weekly'] =>
  weekdays.map((weekday) => ({ weekday, mark }));
const afternoons = (mark: string, ...weekdays: number[]): Profile['weekly'] =>
  weekdays.map((weekday) => ({ weekday, session: 'PM', mark }));

/** Together these hold every national code, the retired ones that schools still send included. */
// prettier-ignore
const SKETCHES = {
  steady: { spell: atTimes(0.02, ILLNESS), single: [0.01, SINGLES] },
  usual: {},
  'often-ill': { spell: atTimes(0.3, [['I', 1]]), single: [0.05, [['M', 1]]] },
  late: { single: [0.2, [['L', 70], ['U', 30]]] },
  unexplained: { spell: inTurn(3, 'O', 'N'), single: [0.08, [['N', 50], ['O', 50]]] },
  suspended: { spell: inTurn(4, 'E') },
  'severely-absent': { spell: atTimes(0.85, [['O', 60], ['I', 30], ['N', 10]]), single: [0.2, [['U', 1]]] },
  'part-time': { weekly: afternoons('C2', 3, 4, 5) },
  'dual-registered': { weekly: wholeDays('D', 1, 2) },
  'alternative-provision': { weekly: [...wholeDays('K', 4), ...wholeDays('B', 5)] },
  performer: { spell: inTurn(3, 'C1', 'P'), single: [0.05, [['V', 1]]] },
  leaver: { spell: inTurn(3, 'S', 'W'), single: [0.06, [['J1', 1]]] },
  traveller: { spell: inTurn(3, 'T', 'R') },
  holidays: { spell: inTurn(3, 'G', 'C') },
  'old-codes': { spell: inTurn(2, 'H', 'F', 'Y'), single: [0.05, [['J', 1]]] },
  'not-required': { weekly: afternoons('X', 1, 2, 3, 4, 5) },
  'no-access': { spell: inTurn(4, 'Q') },
  'kept-away': { spell: inTurn(1, 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7') },
  joiner: {},
} satisfies Record<string, Sketch>;

/** At the other school of a dual registration: D where the main school has marks. No pupil is drawn so, only planted. */
const PLANTED = {
  'dual-registered-second': { weekly: wholeDays('D', 3, 4, 5) },
} satisfies Record<string, Sketch>;

export type ProfileName = keyof typeof SKETCHES | keyof typeof PLANTED;

export const PROFILE_NAMES = Object.keys(SKETCHES) as (keyof typeof SKETCHES)[];

export const PROFILES = Object.fromEntries(
  Object.entries<Sketch>({ ...SKETCHES, ...PLANTED }).map(([name, sketch]) => [name, profile(sketch)]),
) as Record<ProfileName, Profile>;

// prettier-ignore
const COMMON = ['steady', 'usual', 'steady', 'usual', 'often-ill', 'steady', 'usual', 'late'] as const;
const RARE = PROFILE_NAMES.filter((name) => !COMMON.some((common) => common === name));
const SHOWN_WITHIN = 60;

/** Spreads the profiles over a roll: every rare one occurs once among the first sixty pupils, the others attend as most do. */
export function profileAt(index: number): ProfileName {
  const rare = index < SHOWN_WITHIN && index % 3 === 2 ? RARE[(index - 2) / 3] : undefined;
  return rare ?? COMMON[index % COMMON.length] ?? 'usual';
}
