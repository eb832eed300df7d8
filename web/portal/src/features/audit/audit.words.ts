import { countInWords, numberInWords } from '@tutela/ui';
import { momentInWords } from '@tutela/web';
import type { AuditCheckpoint, Growth } from './audit.queries';

export const auditWords = {
  title: 'Audit',
  h1: 'Proof that your log is whole',
  lead: 'All that was done with the records of your authority is written to a log that only grows. Keep a checkpoint of it; with that, nobody can take anything out of the log unseen, not even we.',
  loading: 'Getting the newest checkpoint',
  newest: 'Newest checkpoint',
  vouches: ({ size, at }: AuditCheckpoint): string =>
    `It vouches for the first ${countInWords(size, 'entry', 'entries')}, signed ${momentInWords(at)}.`,
  download: 'Download the checkpoint',
  downloadHint: 'Keep the file where we cannot reach it. Once a month is enough.',
  key: 'Key by which anybody can verify it',
  copyKey: 'key',
  prove: 'Did the log only grow?',
  proveHint: 'Upload a checkpoint that you kept. It is compared with the log as it is now.',
  file: 'Checkpoint that you kept',
  fileHint: 'The file as you downloaded it',
  chooseFile: 'Choose the file that you kept.',
  noCheckpoint: 'This file is too long to be a checkpoint.',
  submit: 'Compare it with the log',
  busy: 'Comparing',
  next: 'Keep the file, and ring 0300 000 0148 now.',
  log: {
    title: 'What stands in the log',
    hint: 'Newest first. That you look is written to the log, too.',
    loading: 'Getting the log',
    none: 'Nothing stands in the log yet.',
    elsewhere: 'This entry is on another page of the log.',
  },
} as const;

const faults: Readonly<Record<Exclude<Growth['kind'], 'grown'>, string>> = {
  truncated: 'The log is shorter than it was.',
  forked: 'The log is not the one that you kept a checkpoint of.',
  forged: 'This is no checkpoint of your log, or the file was altered.',
};

/** "The log only grew: from 27 to 37 entries." */
export function growthInWords({ kind, from = 0, to }: Growth): string {
  if (kind !== 'grown') return faults[kind];
  if (from === to) return `Nothing was changed, and nothing has come since: ${countInWords(to, 'entry', 'entries')}.`;
  return `The log only grew: from ${numberInWords(from)} to ${countInWords(to, 'entry', 'entries')}.`;
}
