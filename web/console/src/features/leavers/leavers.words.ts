import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { Leaver } from './leavers.queries';

export const leaversWords = {
  title: 'Leavers',
  loading: 'Getting the leavers',
  h1: (leavers: readonly Leaver[]): string => {
    if (leavers.length === 0) return 'Nobody has been reported as leaving';
    const late = leavers.filter((one) => one.late).length;
    return late === 0 ? 'No leaver was late' : `${capitalised(countInWords(late, 'leaver was', 'leavers were'))} late`;
  },
  lead: 'An account ends at the latest 24 hours after its holder’s last day. The late ones stand first, then the newest.',
  again: 'Look again',
  empty:
    'A company’s manager reports who leaves. The person appears here then, with the report and the end of the account.',
  columns: {
    person: 'Person',
    state: 'State',
    lastDay: 'Last day',
    reported: 'Reported',
    ended: 'Account ended',
    schools: 'Contact at',
  },
  late: 'Late',
  leaving: 'Leaving',
  inTime: 'Ended in time',
  hoursAfter: (hours: number): string => `${countInWords(hours, 'hour', 'hours')} after the last day`,
  notEnded: 'When the last day is over',
  notKnown: 'Not known',
  noSchool: 'No school',
} as const;
