import type { OutputOf, readRegister, sessionMark } from '@tutela/contracts';
import { codeOn, isAttended, type Day, type Session } from '@tutela/education';
import type { z } from 'zod';
import { groupBy } from '../../shared/group-by';
import type { Roster } from '../../shared/roster/roster';
import type { Show } from './today.search';

export type RegisterRow = OutputOf<typeof readRegister>['rows'][number];

/** One session of a child and the enrolment whose mark it is. */
export type ChildSession = z.output<typeof sessionMark>;

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
  lastHeardAt?: string;
}

/** What is known of a child in one session. */
export type Known = 'unexplained' | 'missing' | 'reason' | 'unauthorised' | 'activity' | 'present' | 'not-expected';

/** The codes that say that no reason stands: not established yet (N), or in the end none that another code covers (O). */
const notExplained = ['N', 'O'];

/** The register's rows as children, in order of names. */
export function childrenOf(rows: readonly RegisterRow[], roster: Roster): RegisterChild[] {
  return rows
    .map((row) => lineOf(row, roster))
    .toSorted((one, other) => one.sortName.localeCompare(other.sortName, 'en-GB'));
}

function lineOf({ child, urn, yearGroup, am, pm, before, lastHeardAt }: RegisterRow, roster: Roster): RegisterChild {
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
    am,
    pm,
    before,
    lastHeardAt,
  };
}

/** Which group of the register a session belongs to on its day (VS-29 by code and date). */
export function knownOf({ code, state }: Pick<ChildSession, 'code' | 'state'>, on: Day): Known {
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
    reason: of('reason'),
    unauthorised: of('unauthorised'),
    activity: of('activity'),
    present: of('present'),
    'not-expected': of('not-expected'),
  };
}

/** The groups that each choice shows. */
export const shownBy: Record<Show, readonly Known[]> = {
  open: ['unexplained', 'missing', 'reason', 'unauthorised'],
  unexplained: ['unexplained'],
  all: ['unexplained', 'missing', 'reason', 'unauthorised', 'activity', 'present', 'not-expected'],
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
