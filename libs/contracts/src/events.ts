import { calendarSet } from './collection/calendar.events';
import { authorityOnboarded, enrolmentRecorded, marksRecorded } from './collection/events';
import type { EventContract } from './core/event';
import { appointmentRecorded } from './cases/events';
import { organisationRecorded, personRecorded, personWithdrawn } from './identity/events';

export const events: readonly EventContract[] = [
  authorityOnboarded,
  calendarSet,
  enrolmentRecorded,
  marksRecorded,
  personWithdrawn,
  personRecorded,
  organisationRecorded,
  appointmentRecorded,
];

/** Every topic that exists; topics are made by code, never by use. */
export const topics: readonly string[] = [...new Set(events.map((contract) => contract.topic))];
