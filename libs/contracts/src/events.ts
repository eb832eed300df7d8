import { calendarSet } from './collection/calendar.events';
import { authorityOnboarded, enrolmentRecorded, marksRecorded } from './collection/events';
import type { EventContract } from './core/event';
import { personWithdrawn } from './identity/events';

export const events: readonly EventContract[] = [
  authorityOnboarded,
  calendarSet,
  enrolmentRecorded,
  marksRecorded,
  personWithdrawn,
];

/** Every topic that exists; topics are made by code, never by use. */
export const topics: readonly string[] = [...new Set(events.map((contract) => contract.topic))];
