import { dayInTable } from '@tutela/education';

/** How a run for one authority ended. */
export type LaOutcome = { readonly la: string; readonly laName: string } & (
  | {
      readonly outcome: 'ran';
      readonly matched: number;
      readonly doubtful: number;
      readonly notHere: number;
      readonly pupils: number;
      readonly withoutUpn: number;
      readonly batches: number;
      readonly marks: number;
      readonly unreadable: number;
      /** What the connector found and could not take, a sentence each. */
      readonly notTaken: readonly string[];
    }
  | { readonly outcome: 'not-agreed' | 'paused' | 'not-begun' | 'nobody-on-list' }
  /** `spooled` batches wait on this machine. */
  | { readonly outcome: 'platform-out-of-reach'; readonly spooled: number }
  /** Somebody has to do something, or with `passes` only time has to. */
  | { readonly outcome: 'stopped'; readonly type: string; readonly sentence: string; readonly passes: boolean }
);

export type RanOutcome = Extract<LaOutcome, { outcome: 'ran' }>;

/** EX_TEMPFAIL of sysexits.h: the scheduler may try again. */
export const tryLater = 75;

/** 0 when every authority's run ended well, 75 when only time has to pass, else 1. */
export function exitCodeOf(outcomes: readonly LaOutcome[]): number {
  const codes = outcomes.map(codeOf);
  if (codes.includes(1)) return 1;
  return codes.includes(tryLater) ? tryLater : 0;
}

function codeOf(outcome: LaOutcome): number {
  switch (outcome.outcome) {
    case 'platform-out-of-reach':
      return tryLater;
    case 'stopped':
      return outcome.passes ? tryLater : 1;
    case 'not-agreed':
      return 1;
    case 'ran':
      return outcome.notTaken.length > 0 ? 1 : 0;
    default:
      return 0;
  }
}

/** One sentence or two for the person who reads the terminal or the scheduler's mail. */
export function sentenceOf(outcome: LaOutcome): string {
  const { laName } = outcome;
  switch (outcome.outcome) {
    case 'ran':
      return `${laName}: ${ranInWords(outcome)}`;
    case 'not-agreed':
      return `${laName}: nobody at the school has agreed yet, so nothing was read. Agree with "extractor agree".`;
    case 'paused':
      return `${laName}: the school has paused sharing, so nothing was read. Go on with "extractor agree".`;
    case 'not-begun':
      return `${laName}: collection has not begun, so nothing was read.`;
    case 'nobody-on-list':
      return `${laName}: no child on its list is at this school, so nothing was read.`;
    case 'platform-out-of-reach':
      return `${laName}: the platform cannot be reached just now. ${waiting(outcome.spooled)} The next run catches up.`;
    case 'stopped':
      return `${laName}: ${outcome.sentence}`;
  }
}

function ranInWords(ran: RanOutcome): string {
  const matching = `${counted(ran.matched, 'child', 'children')} matched, ${ran.doubtful} in doubt, ${ran.notHere} not at this school.`;
  const sent =
    ran.marks === 0
      ? 'Nothing has changed since the last run.'
      : `${counted(ran.marks, 'mark', 'marks')} sent in ${counted(ran.batches, 'batch', 'batches')}, each with its receipt.`;
  return [matching, ran.matched > 0 ? sent : '', upnInWords(ran), unreadableInWords(ran), ...ran.notTaken]
    .filter(Boolean)
    .join(' ');
}

function upnInWords({ pupils, withoutUpn }: RanOutcome): string {
  if (withoutUpn === 0 || withoutUpn < pupils) return '';
  return `None of the ${pupils} pupils of the MIS came with a UPN, so no child can be settled. Ask for a token with the scope UPN, or for files with UPNs.`;
}

function unreadableInWords({ unreadable }: RanOutcome): string {
  if (unreadable === 0) return '';
  return `${counted(unreadable, 'code', 'codes')} of the register could not be read and stayed at the school.`;
}

function waiting(spooled: number): string {
  return spooled === 0 ? 'Nothing is lost.' : `${counted(spooled, 'batch waits', 'batches wait')} on this machine.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** '2 March 2026 to 13 March 2026'. */
export function periodInWords(from: string, to: string): string {
  return from === to ? dayInTable(from) : `${dayInTable(from)} to ${dayInTable(to)}`;
}
