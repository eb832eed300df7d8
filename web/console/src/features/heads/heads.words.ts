import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { OwingSchool } from './heads.queries';

export const headsWords = {
  title: 'Heads of schools',
  loading: 'Getting the schools that owe a notice',
  lead: 'The register of schools shows another head than signed the release. Who is a contact there stays one; nobody new can be named until the school has told us.',
  again: 'Look again',
  columns: {
    school: 'School',
    register: 'Head by the register',
    signedBy: 'Signed the release',
    owed: 'Owed for',
    reminded: 'School reminded',
    companies: 'Releases on hold',
    taken: 'Live contacts',
  },
  urn: (urn: string): string => `URN ${urn}`,
  nobody: 'Not reminded',
  nobodyWhy: 'No contact of the school’s own was there to be told',
  empty:
    'No school owes a notice. One appears here when the register shows another head than signed a release, and goes when the school has told us.',
} as const;

/** "2 schools have not told us who is head". */
export const answerInWords = (count: number): string =>
  count === 0
    ? 'Every school has told us who is head'
    : `${capitalised(countInWords(count, 'school has', 'schools have'))} not told us who is head`;

const list = new Intl.ListFormat('en-GB');

/** "Castlegate Networks and Fernhill IT Services". */
export const companiesInWords = ({ companies }: Pick<OwingSchool, 'companies'>): string => list.format(companies);
