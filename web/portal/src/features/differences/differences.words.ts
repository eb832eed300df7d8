import { countInWords } from '@tutela/ui';

export const differencesWords = {
  title: 'Differences',
  loading: 'Getting the marks with two versions',
  lead: 'An automatic mark came after a person’s and differs from it. Both are kept, and the person’s stands until you take one.',
  none: 'No mark has two versions',
  noneLead: 'Where an automatic mark differs from what a person entered, both are shown here until somebody decides.',
  h1: (count: number): string =>
    count === 0 ? 'No mark has two versions' : `${countInWords(count, 'mark has', 'marks have')} two versions`,
  openYear: 'Open the year',
} as const;
