/** Where the marks of one school stand (VS-16, VS-24), the gravest first. */
export type StateKind =
  | 'quarantine'
  | 'late'
  | 'not-begun'
  | 'being-set-up'
  | 'paused-for-all'
  | 'paused'
  | 'paused-by-school'
  | 'collecting';

export type StateGroup = 'attention' | 'waiting' | 'paused' | 'collecting';
