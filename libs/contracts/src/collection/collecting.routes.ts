import { z } from 'zod';
import { route } from '../core/route';
import { childNumber, clockTime, day, id, instant, urn } from '../core/primitives';

export const collectionState = z.enum(['not-begun', 'collecting', 'paused']);

export const laSchool = z.object({
  urn,
  name: z.string(),
  town: z.string().optional(),
  children: z.int(),
  collection: collectionState,
  /** The install that brings this school's marks. */
  install: z
    .object({
      id,
      state: z.enum(['enrolled', 'agreed', 'paused', 'quarantined']),
      agreedBy: z.string().optional(),
      agreedAt: instant.optional(),
      lastBatchAt: instant.optional(),
      lastSeenAt: instant.optional(),
    })
    .optional(),
  match: z.object({ matched: z.int(), doubtful: z.int(), notHere: z.int(), at: instant }).optional(),
});

export const readCollection = route({
  summary: 'Where collection stands: for the authority and for each school',
  owner: 'collection',
  method: 'GET',
  path: '/collection',
  needs: 'collection:read',
  in: z.strictObject({}),
  out: z.object({
    state: collectionState,
    begunAt: instant.optional(),
    /** The day in last school year from which on marks are collected too, where the authority chose that. */
    historyFrom: day.optional(),
    schools: z.array(laSchool),
  }),
  audit: { notAudited: 'schools and counts, no child' },
});

export const setCollection = route({
  summary: 'Begin, pause or go on with live collection for the authority (VS-16)',
  owner: 'collection',
  method: 'POST',
  path: '/collection',
  needs: 'collection:begin',
  in: z.strictObject({
    state: z.enum(['collecting', 'paused']),
    /** Only as collection begins, and not changed afterwards: last school year's marks are collected too. */
    history: z.literal('last-school-year').optional(),
  }),
  out: z.object({ state: collectionState }),
  audit: 'collection.set',
});

export const setSchoolCollection = route({
  summary: 'Begin or pause live collection at one school (VS-16)',
  owner: 'collection',
  method: 'POST',
  path: '/collection/schools/:urn',
  needs: 'collection:begin',
  in: z.strictObject({ urn, state: z.enum(['collecting', 'paused']) }),
  out: z.object({ state: collectionState }),
  audit: 'collection.school-set',
});

export const createEnrolmentCode = route({
  summary: 'A one-time code by which a school enrols its extractor',
  owner: 'collection',
  method: 'POST',
  path: '/collection/schools/:urn/enrolment-codes',
  needs: 'extractors:enrol',
  in: z.strictObject({ urn }),
  out: z.object({ code: z.string(), expiresAt: instant, urn, schoolName: z.string() }),
  audit: 'extractor.code-created',
});

export const agreed = z.enum(['upn', 'birth-date', 'name']);

export const readMatching = route({
  summary: 'The last match at each school: matched, doubtful with what agreed, not at this school',
  owner: 'collection',
  method: 'GET',
  path: '/matching',
  needs: 'matching:read',
  in: z.strictObject({}),
  out: z.object({
    matches: z.array(
      z.object({
        child: childNumber,
        urn,
        schoolName: z.string(),
        outcome: z.enum(['matched', 'doubtful', 'not-here']),
        agreed: z.array(agreed),
        at: instant,
      }),
    ),
  }),
  audit: 'matching.read',
});

export const calendar = z.object({
  halfTerms: z.array(z.object({ name: z.string(), from: day, to: day })),
  closedOn: z.array(day),
  amFrom: z.string(),
  pmFrom: z.string(),
});

export const readCalendar = route({
  summary: 'Term dates and registration times of a school year, with the days each school marked closed',
  owner: 'collection',
  method: 'GET',
  path: '/calendar',
  needs: 'children:read',
  in: z.strictObject({ year: z.string().regex(/^\d{4}$/) }),
  out: z.object({
    calendar,
    closedAtSchools: z.array(z.object({ urn, on: day })),
    /** Schools with registration times of their own; all others have the calendar's. */
    times: z.array(z.object({ urn, am: clockTime, pm: clockTime })).optional(),
  }),
  audit: { notAudited: 'term dates, no child' },
});
