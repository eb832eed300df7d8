import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';

export const extractorsWords = {
  title: 'Extractors',
  loading: 'Getting the extractors',
  h1: (all: number, toLookAt: number): string => {
    if (all === 0) return 'No extractor is enrolled yet';
    if (toLookAt === 0) return 'No extractor is late or in quarantine';
    return `${capitalised(countInWords(toLookAt, 'extractor needs', 'extractors need'))} a look`;
  },
  lead: (all: number): string =>
    `${capitalised(countInWords(all, 'extractor', 'extractors'))} at schools. An authority enrols them; the school agrees or pauses.`,
  empty: 'A virtual school makes an enrolment code for a school. Its extractor appears here once the code is used.',
  columns: {
    school: 'School',
    state: 'State',
    batch: 'Last batch',
    heard: 'Last heard of',
    version: 'Version',
    enrolled: 'Enrolled on',
  },
  school: (urn: string, la: string): string => `URN ${urn}, authority ${la}`,
  batch: (sequence: number): string => `number ${sequence}`,
  noBatch: 'No batch yet',
  notHeard: 'Not heard yet',
} as const;
