import type { BadgeTone } from '@tutela/ui';
import { isLate, lastHeard } from '@tutela/web';
import type { Install } from './extractors.queries';

/** Where an extractor stands, the gravest first. */
export const installKinds = [
  'quarantine',
  'late',
  'never-ran',
  'not-agreed',
  'paused',
  'collecting',
  'replaced',
] as const;

export type InstallKind = (typeof installKinds)[number];

export interface InstallState {
  kind: InstallKind;
  tone: BadgeTone;
  words: string;
  /** What it waits for, where the word does not say it. */
  why?: string;
}

type Seen = Pick<Install, 'state' | 'lastSeenAt' | 'lastBatchAt'>;

const looks: Record<InstallKind, Omit<InstallState, 'kind'>> = {
  quarantine: {
    tone: 'bad',
    words: 'In quarantine',
    why: 'It sent something it may not send. Nothing is taken from it until the virtual school has looked.',
  },
  late: { tone: 'warn', words: 'Late', why: 'Not heard of for three days or more.' },
  'never-ran': { tone: 'wait', words: 'Being set up', why: 'Agreed. It has not run yet.' },
  'not-agreed': { tone: 'wait', words: 'Being set up', why: 'Nobody at the school has agreed yet.' },
  paused: { tone: 'plain', words: 'Paused', why: 'By the school.' },
  collecting: { tone: 'good', words: 'Collecting' },
  replaced: { tone: 'plain', words: 'Replaced', why: 'The school has enrolled another since.' },
};

const kinds: Readonly<Record<string, InstallKind>> = {
  quarantined: 'quarantine',
  paused: 'paused',
  replaced: 'replaced',
  enrolled: 'not-agreed',
};

/** What the operator sees of an extractor at an instant, in ms (VS-24: without agreement it reads nothing, so it is not late). */
export function installState(install: Seen, now: number): InstallState {
  const kind = kindOf(install, now);
  return { kind, ...looks[kind] };
}

function kindOf(install: Seen, now: number): InstallKind {
  const settled = kinds[install.state];
  if (settled) return settled;
  const heard = lastHeard(install);
  if (heard === undefined) return 'never-ran';
  return isLate(heard, now) ? 'late' : 'collecting';
}

/** Those that somebody has to look at: late or in quarantine, the gravest first. */
export function needALook<T extends Seen>(installs: readonly T[], now: number): T[] {
  const rank = (install: T): number => installKinds.indexOf(kindOf(install, now));
  return installs
    .filter((install) => rank(install) <= installKinds.indexOf('late'))
    .toSorted((one, other) => rank(one) - rank(other));
}
