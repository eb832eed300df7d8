import { checkUpn, cleanName, parseDay } from '@tutela/education';
import type { Findings } from './findings';
import type { Registration } from '@tutela/contracts';
import { shortened } from './list-headings';

const longestName = 100;

/** One cell of a row: what was typed under a heading, and where its faults are put. */
export interface Cell {
  readonly heading: string;
  readonly typed: string;
  readonly findings: Findings;
}

/** A name or short text as it may be stored (security.md rule 56); undefined when empty or faulty. */
export function readText({ heading, typed, findings }: Cell): string | undefined {
  const { value, fault } = cleanName(typed);
  if (value !== undefined) return value;
  if (fault === 'empty') return undefined;
  findings.add(heading, fault, { read: shortened(typed), most: String(longestName) });
  return undefined;
}

/** As `readText`, where empty is a fault too. */
export function readNeededText(cell: Cell): string | undefined {
  if (cell.typed.trim() === '') cell.findings.add(cell.heading, 'missing');
  return readText(cell);
}

/** A day as dd/mm/yyyy, yyyy-mm-dd or an Excel serial; undefined when empty or faulty. */
export function readDay({ heading, typed, findings }: Cell): string | undefined {
  const { day, fault } = parseDay(typed);
  if (fault && fault !== 'empty') findings.add(heading, `date-${fault}`, { read: shortened(typed) });
  return day;
}

/** As `readDay`, where empty is a fault too. */
export function readNeededDay(cell: Cell): string | undefined {
  if (cell.typed.trim() === '') cell.findings.add(cell.heading, 'missing');
  return readDay(cell);
}

/** A UPN whose check letter is right; undefined when empty or faulty. */
export function readUpn({ heading, typed, findings }: Cell): { upn: string; temporary: boolean } | undefined {
  const read = typed.trim();
  if (read === '') return undefined;
  const check = checkUpn(read);
  if (check.ok) return check;
  const facts = { read: shortened(read), length: String(Array.from(read).length) };
  if (check.fault === 'check-letter') findings.add(heading, 'upn-check-letter', { ...facts, expected: check.expected });
  else findings.add(heading, `upn-${check.fault}`, facts);
  return undefined;
}

const registrations = new Map<string, Registration>([
  ['', 'main'],
  ['main', 'main'],
  ['c', 'main'],
  ['m', 'main'],
  ['subsidiary', 'subsidiary'],
  ['s', 'subsidiary'],
]);

/** Main or subsidiary, or the letters that the Common Transfer File has for them; empty is main, undefined is something else. */
export function registrationOf(typed: string): Registration | undefined {
  return registrations.get(typed.trim().toLowerCase());
}

/** As `registrationOf`, where something else is a fault, and the row is taken for the main one. */
export function readRegistration({ heading, typed, findings }: Cell): Registration {
  const registration = registrationOf(typed);
  if (registration === undefined) findings.add(heading, 'registration-unknown', { read: shortened(typed) });
  return registration ?? 'main';
}

const nursery = new Map([
  ['n1', -2],
  ['n2', -1],
  ['r', 0],
  ['reception', 0],
]);

/** '9', 'Year 9', 'Y9', 'R', 'Reception', 'N1': 0 is Reception, below it nursery; undefined when empty or faulty. */
export function readYearGroup({ heading, typed, findings }: Cell): number | undefined {
  const key = typed.trim().toLowerCase();
  if (key === '') return undefined;
  const named = nursery.get(key);
  if (named !== undefined) return named;
  const numbered = /^(?:year|yr|y)? ?(\d{1,2})$/.exec(key)?.[1];
  const year = Number(numbered);
  if (numbered !== undefined && year >= 1 && year <= 13) return year;
  findings.add(heading, 'year-group-unknown', { read: shortened(typed) });
  return undefined;
}
