/** What the extractor's own checks stop at. Refusals of the platform bring their own type. */
export type StopType =
  | 'state-unreadable'
  | 'not-enrolled'
  | 'other-school'
  | 'unsafe-address'
  | 'run-under-way'
  | 'receipt-not-genuine'
  | 'gap'
  | 'list-changed'
  | 'not-agreed'
  | 'not-connected'
  | 'bad-answer';

/** The extractor cannot go on until a person has done something; the message is the whole sentence for that person. */
export class Stop extends Error {
  constructor(
    readonly type: StopType,
    sentence: string,
  ) {
    super(sentence);
  }
}
