import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { Count } from './waits.queries';

export const waitsWords = {
  title: 'What waits',
  loading: 'Looking what waits',
  h1: (count: Count | undefined): string => {
    if (count === undefined) return 'What waits';
    const { things, withoutEvents } = count;
    if (things === 0) return withoutEvents ? 'It is not known whether something needs you' : 'Nothing needs you now';
    const need = `${countInWords(things, 'thing needs', 'things need')} you`;
    return withoutEvents ? `At least ${need}` : capitalised(need);
  },
  lead: 'What the platform cannot settle by itself.',
  cases: {
    title: 'Cases with an answer due',
    none: (open: number): string =>
      open === 0
        ? 'No answer is due today.'
        : `${capitalised(countInWords(open, 'case waits', 'cases wait'))} for us, and no answer is due today.`,
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
    away: {
      title: 'The broker cannot be reached.',
      text: 'How many events are dead is not known until it is back. They are kept.',
    },
    all: 'All events',
    given: (moment: string): string => `Given up ${moment}`,
  },
  standing: {
    title: 'What stands still',
    none: 'Letters, files and audit logs go on by themselves.',
    badge: 'Stands still',
  },
  authorities: {
    title: 'Authorities that are not ready',
    none: 'Every authority is ready to work.',
    all: 'All authorities',
    asked: (moment: string): string => `Asked for ${moment}`,
  },
} as const;
