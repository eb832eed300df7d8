import { countInWords, numberInWords } from '@tutela/ui';
import type { Verdict } from './audit.queries';

export const verifyWords = {
  title: 'Was this log changed?',
  hint: 'Every entry is hashed again and compared with the checkpoints that were signed, and with the copies kept outside of the database.',
  verify: (log: string): string => `Verify the log of ${log}`,
  busy: 'Verifying',
  clean: 'Nothing was changed.',
  waiting: (count: number): string =>
    `${countInWords(count, 'entry', 'entries')} of the last seconds cannot be compared yet.`,
  compared: ({ entries, checkpoints, witnessed }: Verdict): string =>
    `${countInWords(entries, 'entry', 'entries')}, ${countInWords(checkpoints, 'checkpoint', 'checkpoints')} and ${countInWords(witnessed, 'copy', 'copies')} agree.`,
  next: 'Keep the database as it is, and tell security now.',
  nextUnreachable: 'Try again when the database is back.',
} as const;

const kinds: Readonly<Record<Exclude<Verdict['kind'], 'clean'>, string>> = {
  modified: 'An entry was modified',
  missing: 'An entry is missing',
  truncated: 'The end of the log was cut off',
  forked: 'The log has two histories',
  forged: 'A checkpoint or an entry was forged',
  unreachable: 'The log cannot be read',
};

/** "An entry was modified: number 12." Numbers count from 1, as people do. */
export function verdictInWords(verdict: Verdict): string {
  const { kind, index, until } = verdict;
  if (kind === 'clean') return verifyWords.clean;
  if (index === undefined) return `${kinds[kind]}.`;
  const first = numberInWords(index + 1);
  return `${kinds[kind]}: number ${until === undefined ? first : `${first} to ${numberInWords(until + 1)}`}.`;
}
