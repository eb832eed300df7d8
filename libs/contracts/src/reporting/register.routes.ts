import { z } from 'zod';
import { route } from '../core/route';
import { childNumber, day, id, instant, registration, urn } from '../core/primitives';

/** What is known of one session: the code that stands, or why there is none. */
export const sessionMark = z.object({
  /** Of several the one whose mark counts (VS-29), or who owes it: here the session is amended. */
  enrolment: id,
  urn,
  code: z.string().optional(),
  state: z.enum(['closed', 'not-due-yet', 'due', 'to-come']),
  toDecide: z.boolean(),
  /** When the last batch or entry of the school that owes this session arrived. */
  lastHeardAt: instant.optional(),
});

export const registerRow = z.object({
  child: childNumber,
  enrolment: id,
  urn,
  registration,
  yearGroup: z.int().optional(),
  am: sessionMark,
  pm: sessionMark,
  /** The five open days before, oldest first. */
  before: z.array(z.object({ on: day, am: z.string().optional(), pm: z.string().optional() })),
  /** When the last batch or entry arrived of the school the child stands under; of another's session, its own says so. */
  lastHeardAt: instant.optional(),
});

export const readRegister = route({
  summary: 'The register of a day: both sessions of every child (VS-01)',
  owner: 'reporting',
  method: 'GET',
  path: '/register',
  needs: 'marks:read',
  /** A year after the first day there is: the open days before it are in the answer. */
  in: z.strictObject({ on: day.refine((text) => text >= '1901-01-01').optional() }),
  out: z.object({
    on: day,
    open: z.boolean(),
    /** On a closed day: the last open one before it. */
    lastOpenDay: day.optional(),
    asOf: instant,
    /** When the next session of this day falls due at a school of these children, though no mark comes; absent when none does. */
    nextChangeAt: instant.optional(),
    rows: z.array(registerRow),
  }),
  audit: 'register.read',
});

/** Counts of sessions, as education's SessionFigures. */
export const sessionFigures = z.object({
  possible: z.int(),
  present: z.int(),
  approvedActivity: z.int(),
  authorised: z.int(),
  unauthorised: z.int(),
  late: z.int(),
  notPossible: z.int(),
  missing: z.int(),
  unknown: z.int(),
});

export const attendanceRow = z.object({
  child: childNumber,
  yearGroup: z.int().optional(),
  /** The VS's own figure: all enrolments joined, each session once. */
  figures: sessionFigures,
  /** The official figure: each enrolment by itself. */
  enrolments: z.array(z.object({ enrolment: id, urn, registration, figures: sessionFigures })),
});

export const readAttendance = route({
  summary: 'Attendance of a window of days: each child, per child and per enrolment (VS-01, VS-29)',
  owner: 'reporting',
  method: 'GET',
  path: '/attendance',
  needs: 'marks:read',
  in: z.strictObject({ from: day, to: day }),
  out: z.object({
    from: day,
    to: day,
    asOf: instant,
    rows: z.array(attendanceRow),
    weeks: z.array(z.object({ monday: day, figures: sessionFigures })),
  }),
  audit: 'attendance.read',
});

export const readTotals = route({
  summary:
    'What all children together attended of what was possible in a window of days, each session once (VS-01, VS-29)',
  owner: 'reporting',
  method: 'GET',
  path: '/attendance/totals',
  needs: 'marks:read',
  in: z.strictObject({ from: day, to: day }),
  out: z.object({
    from: day,
    to: day,
    asOf: instant,
    /** With a possible session in the window. */
    children: z.int(),
    /** Sessions. */
    possible: z.int(),
    attended: z.int(),
  }),
  audit: 'attendance.totals-read',
});

export const followChanges = route({
  summary: "A stream that says when the authority's figures have changed",
  owner: 'reporting',
  method: 'GET',
  path: '/changes',
  needs: 'stream:follow',
  stream: true,
  in: z.strictObject({}),
  out: z.object({ version: z.int() }),
  audit: { notAudited: 'a counter without any child; what is then read is audited' },
});

/** What waits or has failed on its way, for the console. */
export const listEventStates = route({
  summary: 'Events waiting in outboxes and dead ones',
  owner: 'reporting',
  method: 'GET',
  path: '/console/events',
  needs: 'events:read',
  in: z.strictObject({}),
  out: z.object({
    /** The broker is away: of what waits only the parked events are known, and no dead ones. */
    brokerAway: z.literal(true).optional(),
    consumers: z.array(z.object({ group: z.string(), topic: z.string(), behind: z.int() })),
    dead: z.array(
      z.object({ id, group: z.string(), topic: z.string(), type: z.string(), reason: z.string(), at: instant }),
    ),
  }),
  audit: { notAudited: 'counts and event types, no child' },
});
