import type { ExportDayFormat } from './export-day';
import type { ExportField } from './export-mapping';
import type { ExportFault, ExportRowFault } from './export-row';

export const exportFieldWords: Readonly<Record<ExportField, string>> = {
  upn: 'UPN',
  formerUpn: 'Former UPN',
  legalSurname: 'Legal surname',
  legalForename: 'Legal forename',
  preferredSurname: 'Preferred surname',
  preferredForename: 'Preferred forename',
  birthDate: 'Date of birth',
  date: 'Date of the mark',
  session: 'Session',
  code: 'Code',
  morningCode: 'Morning code',
  afternoonCode: 'Afternoon code',
};

/** The same day in each format. */
export const exportDayFormatWords: Readonly<Record<ExportDayFormat, string>> = {
  'dd/mm/yyyy': 'Day first: 31/10/2026, 31-10-2026',
  'yyyy-mm-dd': 'Year first: 2026-10-31, 20261031',
  'mm/dd/yyyy': 'Month first: 10/31/2026',
  'dd mmm yyyy': 'Month in letters: 31 Oct 2026',
};

const faultWords: Readonly<Record<ExportFault, string>> = {
  missing: 'is empty',
  formula: 'is a formula',
  'day-format': 'is not written in the chosen way',
  'day-impossible': 'is a day that does not exist',
  'day-swapped': 'has day and month the other way round than was chosen',
  upn: 'is not a UPN: its length, a character or its check letter is wrong',
  name: 'is longer than a name can be, or holds characters that cannot be seen',
  session: 'is neither of the two words for morning and afternoon',
  code: 'is not an attendance code',
};

/** "Date of birth is empty". The value is not said: a log of such sentences holds nothing of a child. */
function exportFaultInWords({ field, fault }: ExportRowFault): string {
  return `${exportFieldWords[field]} ${faultWords[fault]}`;
}

/** What is wrong with one row, as one sentence. */
export function exportFaultsInWords(faults: readonly ExportRowFault[] | 'columns'): string {
  if (faults === 'columns') return 'It has more or fewer cells than there are headings.';
  return `${faults.map(exportFaultInWords).join('; ')}.`;
}
