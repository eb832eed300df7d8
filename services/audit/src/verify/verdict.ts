/** What a verification found first, by the index of the entry; how a verifying command ends (security.md rule 36). */
export const exitCodes = {
  clean: 0,
  modified: 2,
  missing: 3,
  truncated: 4,
  forked: 5,
  forged: 6,
  unreachable: 7,
} as const;

export type Kind = keyof typeof exitCodes;
export type FaultKind = Exclude<Kind, 'clean' | 'unreachable'>;

export interface Fault {
  readonly kind: FaultKind;
  /** The first bad entry, from 0; with `until` it is one of these, both included. */
  readonly index: number;
  readonly until?: number;
  /** Says what was compared, for people. */
  readonly what: string;
}

export interface Verdict {
  readonly log: string;
  readonly kind: Kind;
  readonly index?: number;
  readonly until?: number;
  readonly what?: string;
  /** Entries, checkpoints and copies of checkpoints that were compared. */
  readonly entries: number;
  readonly checkpoints: number;
  readonly witnessed: number;
  /** Entries that have no leaf yet: of the last seconds. */
  readonly waiting: number;
  /** The newest checkpoint, as a signed note. */
  readonly note?: string;
}

/** A verification ends with the first fault. */
export class FaultFound extends Error {
  override readonly name = 'FaultFound';

  constructor(readonly fault: Fault) {
    super(fault.what);
  }
}

export function found(kind: FaultKind, index: number, what: string, until?: number): never {
  const range = until !== undefined && until > index ? { until } : {};
  throw new FaultFound({ kind, index, ...range, what });
}
