import { checks, Refusal, type caseState } from '@tutela/contracts';
import { addDays, bankHolidays, londonDay, londonInstant, weekday, type Day } from '@tutela/education';
import type { z } from 'zod';

export type CaseState = z.infer<typeof caseState>;

interface Move {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
}

const undecided = ['draft', 'open', 'with-operator', 'with-you'] as const;

/** Every way a case goes on (NC-02, NC-03); a support case is sent as it is raised and closed with an answer (NC-23). The picture in the README is checked against it. */
export const moves = {
  send: { from: ['draft'], to: 'open' },
  take: { from: ['open', 'with-operator'], to: 'with-operator' },
  ask: { from: ['open', 'with-operator'], to: 'with-you' },
  answer: { from: ['with-you'], to: 'with-operator' },
  approve: { from: ['open', 'with-operator'], to: 'approved' },
  reject: { from: ['open', 'with-operator'], to: 'rejected' },
  close: { from: ['open', 'with-operator'], to: 'done' },
  withdraw: { from: undecided, to: 'withdrawn' },
} as const satisfies Readonly<Record<string, Move>>;
export type MoveName = keyof typeof moves;

/** Where scans may be attached and taken off: not while the operator reads them. */
const scansChangeIn: readonly CaseState[] = ['draft', 'with-you'];

/** @throws Refusal `case-is-settled` where it is decided, `case-has-changed` where somebody else has moved it on */
export function moved(name: MoveName, state: CaseState): CaseState {
  const { from, to }: Move = moves[name];
  if (from.includes(state)) return to;
  throw new Refusal(isDecided(state) ? 'case-is-settled' : 'case-has-changed');
}

/** @throws Refusal as `moved` */
export function scansMustBeOpen(state: CaseState): void {
  if (!scansChangeIn.includes(state)) throw new Refusal(isDecided(state) ? 'case-is-settled' : 'case-has-changed');
}

/** A scan was refused after it had waited: whoever sent it attaches another, so a case that is with the operator goes back (NC-02). */
export function backAtTheSchool(state: CaseState): CaseState {
  return moves.ask.from.some((one) => one === state) ? moves.ask.to : state;
}

/** NC-03: who decides must have seen what stands now. */
export function mustBeTheVersionSeen(seen: number, stands: number): void {
  if (seen !== stands) throw new Refusal('case-has-changed', { version: stands });
}

/** NC-03: each of the six checks, once. */
export function mustBeAllChecks(checked: readonly z.infer<typeof checks>[]): void {
  if (new Set(checked).size !== checks.options.length) throw new Refusal('bad-input');
}

function isDecided(state: CaseState): boolean {
  return !undecided.some((one) => one === state);
}

const promisedDays = 2;
const closingTime = '17:00';

/** When the operator has promised an answer: at five in the afternoon of the second working day after it was sent. */
export function dueAfter(sent: Date): Date {
  let day = londonDay(sent);
  for (let left = promisedDays; left > 0; left -= 1) day = nextWorkingDay(day);
  return londonInstant(day, closingTime);
}

function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  const free = weekday(next) > 5 || bankHolidays(Number(next.slice(0, 4))).includes(next);
  return free ? nextWorkingDay(next) : next;
}

/** Somebody as far as it can be told whether two accounts are one person's. */
export interface KnownPerson {
  readonly account: string;
  readonly name: string;
  readonly email?: string;
}

/** NC-03: the agent has a part in the case if one of the people around it is the agent, under this account or another. */
export function isParty(agent: KnownPerson, around: readonly KnownPerson[]): boolean {
  const name = plain(agent.name);
  const email = agent.email && plain(agent.email);
  return around.some(
    (one) =>
      one.account === agent.account ||
      (name !== '' && plain(one.name) === name) ||
      (email !== undefined && one.email !== undefined && plain(one.email) === email),
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
