import type { z } from 'zod';
import { filledIn, type FaultInWords, type FaultWords } from './fault-words';
import { listFaultWords } from './list-faults';
import type { rowFault } from './list.routes';

/** What checking a looked-after children return can name beside the faults of a list: what it means and what to do (VS-22). */
export const returnFaults = {
  formula: {
    kind: 'fault',
    sentence: 'This begins like a formula of a spreadsheet.',
    todo: 'Put in the value itself.',
  },
  'child-twice': {
    kind: 'fault',
    sentence: 'Row {otherRow} of the header has the same CHILD.',
    todo: 'Keep one of the two rows.',
  },
  'upn-twice': {
    kind: 'fault',
    sentence: 'Row {otherRow} of the header has the same UPN.',
    todo: 'Find out whose UPN it is, and correct the other.',
  },
  'same-child-twice': {
    kind: 'fault',
    sentence: 'Row {otherRow} of the header is the same child on your list.',
    todo: 'Keep one of the two rows, or correct CHILD or UPN.',
  },
  'upn-of-another': {
    kind: 'fault',
    sentence: 'On your list this UPN is that of another child, local id {localId}.',
    todo: 'Find out which of the two is meant, and correct CHILD or UPN.',
  },
  'upn-of-several': {
    kind: 'fault',
    sentence: 'On your list this UPN is that of more than one child.',
    todo: 'Correct your list first, then upload the return again.',
  },
  'upn-differs': {
    kind: 'fault',
    sentence: 'Your list has another UPN for this CHILD.',
    todo: 'Ask the school which is right. Put a UPN that was replaced under Former UPN of your list.',
  },
  'birth-date-differs': {
    kind: 'fault',
    sentence: 'Your list has another date of birth for this child.',
    todo: 'See that it is the same child, and correct the date that is wrong.',
  },
  'no-header': {
    kind: 'fault',
    sentence: 'No row of the header has this CHILD.',
    todo: 'Upload the header and the episodes of the same return.',
  },
  'episode-ends-before-it-starts': {
    kind: 'fault',
    sentence: 'The episode would end on {day}, before it starts.',
    todo: 'Look at DECOM and DEC.',
  },
  'episode-ends-ahead': {
    kind: 'fault',
    sentence: 'The episode would end on {day}, which is still to come.',
    todo: 'Leave DEC empty while the episode goes on.',
  },
  'episodes-overlap': {
    kind: 'fault',
    sentence: 'Row {otherRow} is an episode of the same days.',
    todo: 'Look at DECOM and DEC of both rows. One ends on the day on which the next begins.',
  },
  'rne-unknown': {
    kind: 'fault',
    sentence: 'This is not a reason for a new episode.',
    todo: 'Write S, L, P, T, B or U.',
  },
  'ls-unknown': {
    kind: 'fault',
    sentence: 'This is not a legal status.',
    todo: 'Write C1, C2, D1, E1, J1, J2, J3, L1, L2, L3, V2, V3 or V4.',
  },
  'rec-unknown': {
    kind: 'warning',
    sentence: 'This is not a reason why an episode ceased. The dates are taken as they are.',
    todo: 'Compare it with the guide to the return.',
  },
  'dec-without-rec': {
    kind: 'warning',
    sentence: 'The episode has an end and no reason for it. The date is taken as it is.',
    todo: 'See that the episode has ended.',
  },
  'rec-without-dec': {
    kind: 'warning',
    sentence: 'The episode has a reason for its end and no end. It is taken to go on.',
    todo: 'Put in DEC if the episode has ended.',
  },
  'episode-missing-before': {
    kind: 'warning',
    sentence: 'The reason says that another episode came right before, and none ended on {day}.',
    todo: 'See whether an episode is missing. The days between are taken as not in care.',
  },
  'episode-missing-after': {
    kind: 'warning',
    sentence: 'The reason says that another episode begins on {day}, and none does.',
    todo: 'See whether an episode is missing. Care is taken to have ended.',
  },
  'short-breaks': {
    kind: 'warning',
    sentence: 'Short break: not taken over.',
    todo: 'A child on short breaks lives at home. If your list has it in care for them alone, put that right there.',
  },
  'no-episodes': {
    kind: 'warning',
    sentence: 'The return has no episode of this child.',
    todo: 'See whether episodes are missing. Nothing is changed.',
  },
  'care-goes-on-again': {
    kind: 'warning',
    sentence: 'On your list care has ended on {day}. By the return it goes on.',
    todo: 'See that the return is newer than your list.',
  },
} as const satisfies Record<string, FaultWords>;

export type ReturnFault = keyof typeof returnFaults;

/** The sentence and the way out of one fault or warning of a return, with its facts filled in. */
export function returnFaultWords(finding: z.infer<typeof rowFault>): FaultInWords {
  const { fault, facts } = finding;
  return isReturnFault(fault) ? filledIn(returnFaults[fault], facts) : listFaultWords(finding);
}

function isReturnFault(name: string): name is ReturnFault {
  return Object.hasOwn(returnFaults, name);
}
