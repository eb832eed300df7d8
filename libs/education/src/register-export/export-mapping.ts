import type { ExportDayFormat } from './export-day';

/** What may stand in a school's own export of its register: what is read, and no more (VS-05). */
export const exportFields = [
  'upn',
  'formerUpn',
  'legalSurname',
  'legalForename',
  'preferredSurname',
  'preferredForename',
  'birthDate',
  'date',
  'session',
  'code',
  'morningCode',
  'afternoonCode',
] as const;
export type ExportField = (typeof exportFields)[number];

/** A longer one is no heading. */
export const longestHeading = 200;

/** Which heading of a school's export is what (VS-06). Session and code name a row's session; or a row is a day and has two codes. */
export interface ExportMapping {
  readonly headings: Readonly<Partial<Record<ExportField, string>>>;
  readonly dayFormat: ExportDayFormat;
  /** What stands under the heading of the session. */
  readonly morning: string;
  readonly afternoon: string;
}

export type MappingFault =
  | { readonly fault: 'missing'; readonly field: ExportField }
  /** One column cannot be two things. */
  | { readonly fault: 'same-heading'; readonly field: ExportField }
  | { readonly fault: 'two-layouts' | 'same-session-words' };

const always: readonly ExportField[] = ['upn', 'legalSurname', 'legalForename', 'birthDate', 'date'];
const rowPerSession: readonly ExportField[] = ['session', 'code'];
const rowPerDay: readonly ExportField[] = ['morningCode', 'afternoonCode'];

/** What is wrong with a mapping before any file is seen; none when it may be used. */
export function mappingFaults({ headings, morning, afternoon }: ExportMapping): MappingFault[] {
  const has = (field: ExportField): boolean => headings[field] !== undefined;
  const isPerDay = rowPerDay.some(has);
  const needed = [...always, ...(isPerDay ? rowPerDay : rowPerSession)];
  const keys = exportFields.map((field) => (has(field) ? headingKey(headings[field] ?? '') : undefined));
  return [
    ...needed.filter((field) => !has(field)).map((field) => ({ fault: 'missing' as const, field })),
    ...exportFields
      .filter((_, place) => keys[place] !== undefined && keys.indexOf(keys[place]) !== place)
      .map((field) => ({ fault: 'same-heading' as const, field })),
    ...(isPerDay && rowPerSession.some(has) ? [{ fault: 'two-layouts' as const }] : []),
    ...(has('session') && headingKey(morning) === headingKey(afternoon)
      ? [{ fault: 'same-session-words' as const }]
      : []),
  ];
}

/** What is compared of a heading: capitals, spaces, underscores and full stops do not matter. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s_.]/gu, '')
    .toLowerCase();
}
