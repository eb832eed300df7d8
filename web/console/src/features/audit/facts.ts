import { type endedBecause, refusals, roles } from '@tutela/contracts';
import { dayInTable, isDay } from '@tutela/education';
import { numberInWords, sessionWords } from '@tutela/ui';
import { capitalised, momentInTable } from '@tutela/web';

const names: Readonly<Record<string, string>> = {
  on: 'Day',
  urn: 'School, URN',
  year: 'School year from',
  from: 'From',
  historyFrom: 'Marks asked for from',
  to: 'To',
  marks: 'Marks sent',
  changed: 'Changed',
  sequence: 'Batch number',
  am: 'Morning from',
  pm: 'Afternoon from',
  code: 'Code',
  broughtBy: 'Brought by',
  broughtAt: 'Brought',
  unknown: 'User id not known',
  refusal: 'Why',
  entries: 'Entries shown',
  child: 'Child asked for',
  before: 'Before',
  again: 'Once more',
  faulty: 'Faulty rows',
  of: 'Of',
  expiresAt: 'Good until',
  install: 'Extractor',
  installs: 'Extractors',
  quarantined: 'Put in quarantine',
  take: 'Version taken',
  userId: 'User id',
  action: 'What was looked for',
  taken: 'Places taken',
};

/** Keys whose numbers are names of things, not counts. */
const numbered: readonly string[] = ['child', 'urn', 'year', 'sequence'];

/** Why something of a contact ended. */
const reasons: Record<(typeof endedBecause.options)[number], string> = {
  left: 'Has left',
  withdrawn: 'Was withdrawn',
  'ended-by-school': 'Ended by the school',
  'ended-by-company': 'Ended by the company',
  'release-ended': 'The release was ended',
  'no-tag-in-time': 'No tag was registered in time',
};

/** "broughtBy" → "Brought by". */
export const factName = (key: string): string =>
  names[key] ??
  capitalised(
    key
      .replace(/([A-Z])/g, ' $1')
      .replaceAll('-', ' ')
      .toLowerCase(),
  );

/** A value of an entry as a person reads it; undefined where nothing was said. */
export function factInWords(key: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return numbered.includes(key) ? String(value) : numberInWords(value);
  if (Array.isArray(value)) return value.map((one) => factInWords(key, one)).join(', ');
  return typeof value === 'string' ? textInWords(key, value) : undefined;
}

function textInWords(key: string, text: string): string {
  if (key === 'refusal') return titleOf(refusals, text)?.[1] ?? text;
  if (key === 'role') return titleOf(roles, text)?.words ?? text;
  if (key === 'checked') return text.replaceAll('-', ' ');
  if (key === 'because') return titleOf(reasons, text) ?? text;
  if (text === 'AM' || text === 'PM') return capitalised(sessionWords[text]);
  if (isDay(text)) return dayInTable(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return momentInTable(text);
  return text;
}

const titleOf = <T extends object>(table: T, key: string): T[keyof T] | undefined =>
  Object.hasOwn(table, key) ? table[key as keyof T] : undefined;
