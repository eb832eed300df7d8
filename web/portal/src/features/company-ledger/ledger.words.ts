import { dayInTable } from '@tutela/education';
import { countInWords } from '@tutela/ui';
import { capitalised, dayAt } from '@tutela/web';
import { endedWords } from '../../shared/company/company-state';
import type { LedgerEntry } from './ledger.queries';

export const ledgerWords = {
  title: 'Ledger',
  loading: 'Getting the ledger',
  lead: 'The manager alone is responsible for the use of each account, from the moment the person is a contact until the account is disabled.',
  empty: 'Nobody has been made contact of a school yet, so there is nothing to answer for.',
  caption: 'Responsibility for each account',
  columns: {
    person: 'Person',
    school: 'School',
    manager: 'Manager, responsible',
    accepted: 'Terms accepted',
    from: 'From',
    to: 'To',
    how: 'How it ended',
  },
  notYet: 'Not yet, needs a tag',
  never: 'Never live',
  stillOpen: 'Still responsible',
  print: 'Print the ledger',
  export: 'Export the ledger',
  exportTitle: 'Export the ledger',
  exportWhat: (entries: number): string =>
    `One row for each of ${countInWords(entries, 'entry', 'entries')}: the person, the school, the manager, from, to and how it ended. The people of your company stand in it by name.`,
  exportWhere: 'It is made in this page from what you have read and is in the audit log as read.',
  exportGo: 'Export',
  fileName: 'responsibility-ledger.csv',
} as const;

/** "Your managers answer for 3 accounts now": each account once, at however many schools it is answered for. */
export function answerInWords(entries: readonly LedgerEntry[]): string {
  const open = entries.filter(({ from, to }) => from !== undefined && to === undefined);
  const accounts = new Set(open.map(({ account }) => account));
  return `Your managers answer for ${countInWords(accounts.size, 'account', 'accounts')} now`;
}

const dayOf = (instant: string): string => dayInTable(dayAt(instant));

/** When responsibility began, or that it has not. */
export function fromWords({ from, to }: LedgerEntry): string {
  if (from) return dayOf(from);
  return to ? ledgerWords.never : ledgerWords.notYet;
}

export const toWords = ({ to, from }: LedgerEntry): string => {
  if (to) return dayOf(to);
  return from ? ledgerWords.stillOpen : '';
};

/** How the manager was discharged (NC-14). */
export const howWords = ({ discharged }: LedgerEntry): string =>
  discharged ? capitalised(endedWords[discharged]) : '';

export const acceptedWords = ({ termsAcceptedAt }: LedgerEntry): string => dayOf(termsAcceptedAt);
