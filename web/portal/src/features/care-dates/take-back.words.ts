import { countInWords, type Problem, type ProblemWords } from '@tutela/ui';
import { momentInWords } from '@tutela/web';
import { z } from 'zod';
import { refusalWords } from '../../api/refusal.words';
import type { ConfirmedReturn, TakeBack } from './care-dates.queries';

const children = (count: number): string => countInWords(count, 'child', 'children');

export const takeBackWords = {
  title: 'Take this return back',
  cannot: 'This return cannot be taken back',
  act: 'Take it back',
  follows: 'This happens at once, all of it or nothing:',
  after:
    'What was collected stays on record; marks outside those days are counted no more. Lists and returns that wait to be confirmed are given up. It is written to the audit log with your name.',
  takenBack: 'Care dates taken back',
  takenBackH1: 'This return was taken back',
  takenBackLead: (uploadedAt: string): string =>
    `Uploaded ${momentInWords(uploadedAt)}. The care dates of its children are what they were before. Upload it again if it was right after all.`,
} as const;

/** What can be done about a confirmed return, and if nothing, why and what else. */
export function takeBackInWords(takeBack: TakeBack): string {
  if (takeBack.changedSince > 0) return changedSinceInWords(takeBack);
  return `It changed the care dates of ${children(takeBack.children)}. They can go back to what they were, as long as nothing else changes them.`;
}

function changedSinceInWords({ children: all, changedSince }: TakeBack): string {
  return `It changed the care dates of ${children(all)}. Those of ${children(changedSince)} have been changed since, so it cannot be taken back. Correct what is wrong with a list or another return.`;
}

/** "Care dates of 2 children go back to what they were before this return". */
export const goBackInWords = ({ children: all }: TakeBack): string =>
  `Care dates of ${children(all)} go back to what they were before this return`;

const changedSince = z.object({ children: z.int(), changedSince: z.int() });

export const takeBackRefusals: ProblemWords = {
  ...refusalWords,
  'care-dates-changed-since': ({ facts, detail = '' }: Problem) => {
    const told = changedSince.safeParse(facts);
    return told.success ? `Nothing was taken back. ${changedSinceInWords(told.data)}` : detail;
  },
  'nothing-to-take-back': 'Somebody has taken this return back already. Nothing more was changed.',
};

export const lastReturnsWords = {
  title: 'Confirmed last',
  loading: 'Getting the returns that were confirmed last',
  none: 'No return has been confirmed yet.',
} as const;

/** "Monday 16 November 2026, 09:00". */
export const returnInWords = ({ confirmedAt }: ConfirmedReturn): string => momentInWords(confirmedAt);

export function becameInWords({ state, changed }: ConfirmedReturn): string {
  const said = changed === 0 ? 'nobody got other care dates' : `${children(changed)} got other care dates`;
  return state === 'taken-back' ? `${said}, and it was taken back` : said;
}
