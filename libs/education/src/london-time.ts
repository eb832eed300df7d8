import type { Day } from './day';

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function londonParts(instant: Date): Map<Intl.DateTimeFormatPartTypes, string> {
  return new Map(LONDON.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** The day it is in England at that instant, whatever the device's own zone says. */
export function londonDay(instant: Date): Day {
  const parts = londonParts(instant);
  return ['year', 'month', 'day'].map((name) => parts.get(name as Intl.DateTimeFormatPartTypes)).join('-');
}

/** The time on a clock in England at that instant, 'HH:MM' from 00:00 to 23:59. */
export function londonClock(instant: Date): string {
  const parts = londonParts(instant);
  return `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`;
}

const AN_HOUR = 3_600_000;

/** The instant at which clocks in England show a time, 'HH:MM', of a day; never asked for the hour that a spring Sunday leaves out. */
export function londonInstant(day: Day, clock: string): Date {
  const inWinter = new Date(`${day}T${clock}:00.000Z`);
  return londonClock(inWinter) === clock ? inWinter : new Date(inWinter.getTime() - AN_HOUR);
}
