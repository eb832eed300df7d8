export type StepName = 'list' | 'collection' | 'schools' | 'matching' | 'people';

/** `later`: it cannot be done before the ones over it are. */
export type StepState = 'done' | 'open' | 'later';
