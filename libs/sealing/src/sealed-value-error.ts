const words = {
  'unknown-version': 'The sealed value is of a version this release does not know',
  'too-short': 'The sealed value is too short to be one',
  'not-authentic': 'The sealed value was changed, or belongs to another key or another place',
} as const;

export type SealedValueFault = keyof typeof words;

/** A value that does not open. It carries a stable code and nothing of value, key or context, so that it may be logged (SY-03). */
export class SealedValueError extends Error {
  override readonly name = 'SealedValueError';

  constructor(readonly code: SealedValueFault) {
    super(words[code]);
  }
}
