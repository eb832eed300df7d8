import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';

export const waitsWords = {
  title: 'What waits',
  loading: 'Looking what waits',
  h1: (count: number | undefined): string => {
    if (count === undefined) return 'What waits';
    if (count === 0) return 'Nothing needs you now';
    return `${capitalised(countInWords(count, 'thing needs', 'things need'))} you`;
  },
  lead: 'What the platform cannot settle by itself.',
  cases: {
    title: 'Cases with an answer due',
    none: 'No answer is due today.',
    all: 'All cases',
    raised: (moment: string): string => `Sent to us ${moment}`,
  },
  extractors: {
    title: 'Extractors that are late or in quarantine',
    none: 'Every extractor that should run has been heard of.',
    all: 'All extractors',
    heard: (moment: string): string => `Last heard of ${moment}`,
  },
  events: {
    title: 'Dead events',
    none: 'No event is dead.',
    all: 'All events',
    dead: (moment: string): string => `Given up ${moment}`,
  },
  authorities: {
    title: 'Authorities that are not ready',
    none: 'Every authority is ready to work.',
    all: 'All authorities',
    asked: (moment: string): string => `Asked for ${moment}`,
  },
} as const;
