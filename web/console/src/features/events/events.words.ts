import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';

export const eventsWords = {
  title: 'Events',
  loading: 'Getting the events',
  h1: (dead: number, waiting: number): string => {
    if (dead > 0) return `${capitalised(countInWords(dead, 'event is', 'events are'))} dead`;
    return waiting > 0
      ? `${capitalised(countInWords(waiting, 'event waits', 'events wait'))}, none is dead`
      : 'No event waits and none is dead';
  },
  away: {
    h1: 'It is not known how many events wait',
    title: 'The broker cannot be reached.',
    text: 'Shown is what waits for an authority’s database. Nothing is lost: what services say meanwhile goes out when it is back.',
    dead: 'Dead events are not known while the broker is away.',
    waiting: 'No event waits for an authority’s database.',
  },
  lead: 'What one service tells another. An event waits until it has been taken; after its last try it is dead.',
  dead: 'Dead',
  deadHint: 'Given up after the last try. What stands here is the kind of the error, never what was in it.',
  deadNone: 'No event is dead.',
  deadColumns: { what: 'Event', where: 'On its way to', why: 'Kind of error', at: 'Given up' },
  most: 'The newest 100 are shown.',
  waiting: 'Waiting',
  waitingNone: 'No service takes events yet.',
  waitingColumns: { group: 'Taken by', topic: 'Topic', behind: 'Waiting' },
  again: 'Look again',
} as const;
