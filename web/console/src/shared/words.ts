import { dayInTable, dayInWords, londonClock, londonDay, type Day } from '@tutela/education';

export const dayAt = (instant: string): Day => londonDay(new Date(instant));

/** "09:42", the time in England of an instant the server gave. */
export const clockOf = (instant: string): string => londonClock(new Date(instant));

/** "09:42:08"; seconds are the same in every zone. */
export const clockWithSeconds = (instant: string): string =>
  `${clockOf(instant)}:${String(new Date(instant).getUTCSeconds()).padStart(2, '0')}`;

/** "Sunday 22 November 2026, 09:42". */
export const momentInWords = (instant: string): string => `${dayInWords(dayAt(instant))}, ${clockOf(instant)}`;

/** "22 November 2026, 09:42", as it stands in a table. */
export const momentInTable = (instant: string): string => `${dayInTable(dayAt(instant))}, ${clockOf(instant)}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
