import type { BadgeTone } from '@tutela/ui';
import { isLate, lastHeard } from '@tutela/web';
import type { Collection, LaSchool } from '../collection/collection.queries';
import { stateWords } from './state.words';
import type { StateGroup, StateKind } from './state-kind';

export interface SchoolState {
  kind: StateKind;
  group: StateGroup;
  tone: BadgeTone;
  words: string;
  /** What it waits for, or who paused it; nothing where the word says all. */
  why?: string;
}

const looks: Record<StateKind, { group: StateGroup; tone: BadgeTone; words: string }> = {
  quarantine: { group: 'attention', tone: 'bad', words: 'Install in quarantine' },
  late: { group: 'attention', tone: 'warn', words: 'Extractor is late' },
  'not-begun': { group: 'waiting', tone: 'wait', words: 'Not begun' },
  'being-set-up': { group: 'waiting', tone: 'wait', words: 'Being set up' },
  'paused-for-all': { group: 'paused', tone: 'plain', words: 'Paused' },
  paused: { group: 'paused', tone: 'plain', words: 'Paused' },
  'paused-by-school': { group: 'paused', tone: 'plain', words: 'Paused' },
  collecting: { group: 'collecting', tone: 'good', words: 'Collecting' },
};

export function stateOf(school: LaSchool, { state, readAt }: Pick<Collection, 'state' | 'readAt'>): SchoolState {
  const kind = kindOf(school, state, readAt);
  return { kind, ...looks[kind], why: stateWords.why(kind, school, readAt) };
}

/** A school with its state beside it. */
export interface StatedSchool extends SchoolState {
  school: LaSchool;
}

/** Every school with its state, in order of names. */
export function statesOf(collection: Collection): StatedSchool[] {
  return collection.schools
    .map((school) => ({ ...stateOf(school, collection), school }))
    .toSorted((one, other) => one.school.name.localeCompare(other.school.name, 'en-GB'));
}

function kindOf({ collection, install, ...school }: LaSchool, authority: Collection['state'], now: number): StateKind {
  if (install?.state === 'quarantined') return 'quarantine';
  if (authority === 'not-begun' || collection === 'not-begun') return 'not-begun';
  if (authority === 'paused') return 'paused-for-all';
  if (collection === 'paused') return 'paused';
  if (install?.state === 'paused') return 'paused-by-school';
  const heard = lastHeard(install);
  if (install?.state !== 'agreed' || heard === undefined || school.match === undefined) return 'being-set-up';
  return isLate(heard, now) ? 'late' : 'collecting';
}

/** Whether somebody at the school has agreed to what is read (VS-24). */
export const hasAgreed = ({ install }: LaSchool): boolean => install?.state === 'agreed' || install?.state === 'paused';
