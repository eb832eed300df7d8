import { dayInWords, percentInWords, schoolYearOf, yearGroupInWords, type Day } from '@tutela/education';
import { sessionWords } from '@tutela/ui';

/** "91.2%", or in words that nothing could be attended. */
export const rateInWords = (rate: number | undefined): string =>
  rate === undefined ? 'no sessions' : percentInWords(rate);

export const yearGroupWords = (yearGroup: number | undefined): string =>
  yearGroup === undefined ? 'Year not known' : yearGroupInWords(yearGroup);

/** "Thursday 10 June 2027, morning". */
export const sessionInWords = (on: Day, session: 'AM' | 'PM'): string => `${dayInWords(on)}, ${sessionWords[session]}`;

/** The year in which the school year of a day begins: 2026 for 2026/27. */
export const firstYearOf = (day: Day): number => Number(schoolYearOf(day).slice(0, 4));
