export interface DateParts {
  year: string;
  month: string;
  day: string;
}

/** `2012-03-27` taken apart; also half a date, as it is typed: `2012--27`. */
export function dateParts(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { year, month, day };
}

/** The parts as one day; as typed while incomplete, so that nothing typed is lost; '' when all are empty. */
export function dateOfParts({ year, month, day }: DateParts): string {
  if (!year && !month && !day) return '';
  return [year, month, day].join('-');
}

/** The same with two digits for day and month, as a schema expects it. */
export function tidyDate(value: string): string {
  const { year, month, day } = dateParts(value);
  if (!year || !month || !day) return value;
  return dateOfParts({ year, month: month.padStart(2, '0'), day: day.padStart(2, '0') });
}
