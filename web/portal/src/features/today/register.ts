import type { OutputOf, readRegister, sessionMark } from '@tutela/contracts';
import { codeOn, type Day, groupBy, isAttended, type Session } from '@tutela/education';
import type { z } from 'zod';
import type { Matching, MatchState } from '../../shared/matching/matching';
import type { Roster } from '../../shared/roster/roster';
import type { Show } from './today.search';

export type RegisterRow = OutputOf<typeof readRegister>['rows'][number];

/** One session of a child and the enrolment whose mark it is. */
export interface ChildSession extends z.output<typeof sessionMark> {
  /** How the school's extractor found the child (VS-05); absent where that is not known, or does not matter. */
  match?: MatchState;
}

/** One child's line of the register, with names. */
export interface RegisterChild {
  child: number;
  name: string;
  sortName: string;
  yearGroup?: number;
  schoolNames: readonly string[];
  placement?: string;
  socialWorker?: string;
  am: ChildSession;
  pm: ChildSession;
  before: RegisterRow['before'];
}

/** What is known of a child in one session. */
export type Known =
  'unexplained' | 'missing' | 'unmatched' | 'reason' | 'unauthorised' | 'activity' | 'present' | 'not-expected';

/** The codes that say that no reason stands: not established yet (N), or in the end none that another code covers (O). */
const notExplained = ['N', 'O'];

/** A mark that has not come at all: the matching may be the reason. What a school sent, it sent of a matched child. */
const isMissing = ({ code, state }: Pick<ChildSession, 'code' | 'state'>): boolean =>
  state === 'due' && code === undefined;

const byName = new Intl.Collator('en-GB');

/**
 * Makes rows of the register lines with names; without a matching nobody is said to be unmatched. A row that is the same as before stays the
 * same line, and is not drawn again.
 */
export function linesOf(roster: Roster, matching?: Matching): (row: RegisterRow) => RegisterChild {
  const lines = new WeakMap<RegisterRow, RegisterChild>();
  return (row) => {
    const line = lines.get(row) ?? lineOf(row, roster, matching);
    lines.set(row, line);
    return line;
  };
}

/** The register's rows as children, in order of names. */
export function childrenOf(
  rows: readonly RegisterRow[],
  lineFor: (row: RegisterRow) => RegisterChild,
): RegisterChild[] {
  return rows.map(lineFor).toSorted((one, other) => byName.compare(one.sortName, other.sortName));
}

function lineOf(row: RegisterRow, roster: Roster, matching: Matching | undefined): RegisterChild {
  const { child, urn, yearGroup, am, pm, before } = row;
  const withMatch = (mark: ChildSession): ChildSession =>
    matching && isMissing(mark) ? { ...mark, match: matching(child, mark.urn) } : mark;
  const known = roster.byChild.get(child);
  const schools = new Set([urn, am.urn, pm.urn]);
  return {
    child,
    name: known?.name ?? `Child ${child}`,
    sortName: known?.sortName ?? `\uffff${child}`,
    yearGroup,
    schoolNames: [...schools].map((one) => roster.schools.get(one) ?? `URN ${one}`),
    placement: known?.placement,
    socialWorker: known?.socialWorker,
    am: withMatch(am),
    pm: withMatch(pm),
    before,
  };
}

/** Which group of the register a session belongs to on its day (VS-29 by code and date). */
export function knownOf({ code, state, match }: Pick<ChildSession, 'code' | 'state' | 'match'>, on: Day): Known {
  if (match !== undefined && match !== 'matched') return 'unmatched';
  const { category } = codeOn(code === '-' ? '' : (code ?? ''), on);
  if (category === 'missing' || category === 'unknown') return state === 'due' ? 'missing' : 'not-expected';
  if (category === 'approved-activity') return 'activity';
  if (isAttended(category)) return 'present';
  if (category === 'unauthorised') return notExplained.includes(code ?? '') ? 'unexplained' : 'unauthorised';
  return category === 'authorised' ? 'reason' : 'not-expected';
}

/** Whether a mark has come that says something, be it that the child was not expected. */
export function isMarked({ code }: Pick<ChildSession, 'code'>, on: Day): boolean {
  const { category } = codeOn(code ?? '', on);
  return category !== 'missing' && category !== 'unknown';
}

/** Whether a person may give the session a mark now, or correct the one it has. */
export const isAmendable = ({ state, code }: Pick<ChildSession, 'code' | 'state'>): boolean =>
  state === 'due' || (state === 'not-due-yet' && code !== undefined);

/** The session the page speaks of: the afternoon once it is due for anybody, before that the morning. */
export function sessionNow(children: readonly RegisterChild[]): Session {
  return children.some(({ pm }) => pm.state === 'due') ? 'PM' : 'AM';
}

export const markOf = (child: RegisterChild, session: Session): ChildSession =>
  session === 'AM' ? child.am : child.pm;

export type RegisterGroups = Readonly<Record<Known, readonly RegisterChild[]>>;

/** The children of a day by what is known of one session. */
export function groupsOf(children: readonly RegisterChild[], session: Session, on: Day): RegisterGroups {
  const groups = groupBy(children, (child) => knownOf(markOf(child, session), on));
  const of = (known: Known): readonly RegisterChild[] => groups.get(known) ?? [];
  return {
    unexplained: of('unexplained'),
    missing: of('missing'),
    unmatched: of('unmatched'),
    reason: of('reason'),
    unauthorised: of('unauthorised'),
    activity: of('activity'),
    present: of('present'),
    'not-expected': of('not-expected'),
  };
}

/** The groups that each choice shows. */
export const shownBy: Record<Show, readonly Known[]> = {
  open: ['unexplained', 'missing', 'unmatched', 'reason', 'unauthorised'],
  unexplained: ['unexplained'],
  all: ['unexplained', 'missing', 'unmatched', 'reason', 'unauthorised', 'activity', 'present', 'not-expected'],
};

/** Attending, of the marks that are in: 0 to 1, undefined before the first (VS-29). */
export function attendingRate(groups: RegisterGroups): number | undefined {
  const there = groups.present.length + groups.activity.length;
  const marked = there + groups.reason.length + groups.unauthorised.length + groups.unexplained.length;
  return marked === 0 ? undefined : there / marked;
}

/** The five latest days before that any child has, oldest first: the days that stand over the strip. */
export function daysOver(children: readonly Pick<RegisterChild, 'before'>[]): Day[] {
  const days = new Set(children.flatMap(({ before }) => before.map(({ on }) => on)));
  return [...days].toSorted().slice(-5);
}

/** How many school days in a row, before this one, ended in an absence that nobody explained. */
export function daysRunning({ before }: Pick<RegisterChild, 'before'>): number {
  const isUnexplained = (code: string | undefined): boolean => code !== undefined && notExplained.includes(code);
  const explained = before.findLastIndex(({ am, pm }) => !isUnexplained(am) && !isUnexplained(pm));
  return before.length - 1 - explained;
}
