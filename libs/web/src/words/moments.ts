import { dayInTable, dayInWords, londonClock, londonDay, type Day } from '@tutela/education';

/** The day in England of an instant the server gave (RFC 3339). */
export const dayAt = (instant: string): Day => londonDay(new Date(instant));

/** "09:42", the time in England of an instant. */
export const clockOf = (instant: string): string => londonClock(new Date(instant));

/** "Sunday 22 November 2026, 09:42". */
export const momentInWords = (instant: string): string => `${dayInWords(dayAt(instant))}, ${clockOf(instant)}`;

/** "22 November 2026, 09:42", as it stands in a table. */
export const momentInTable = (instant: string): string => `${dayInTable(dayAt(instant))}, ${clockOf(instant)}`;
