import { z } from 'zod';
import { childNumber, day, id, instant } from '../core/primitives';
import { route } from '../core/route';
import { rowFault } from './list.routes';

/** The two parts of the looked-after children return (SSDA903) that say who was in care and when. */
export const returnFile = z.enum(['header', 'episodes']);
export type ReturnFile = z.infer<typeof returnFile>;

/** A fault or warning with where it stands: rows as a spreadsheet counts them, the headings are row 1. */
export const returnFinding = rowFault.extend({ file: returnFile, row: z.int() });

/** Days in care, both ends included; without a last day care goes on. */
const carePeriod = z.object({ from: day, to: day.optional() });

/** A child of the return. It has no name there: the name is that of the child on the authority's list. */
export const returnChild = z.object({
  /** Its row in the header. */
  row: z.int(),
  /** The authority's own number of the child and the UPN, as typed. */
  localId: z.string(),
  upn: z.string(),
  birthDate: day.optional(),
  /** The child on the list it was taken for. */
  record: z.object({ child: childNumber, name: z.string(), localId: z.string() }).optional(),
  /** `faulty` is left out when the rest is confirmed; for `not-on-list` nothing is made. */
  outcome: z.enum(['faulty', 'changed', 'same', 'not-on-list']),
  /** It has neither name nor school, or no school. */
  cannotBeCollectedYet: z.enum(['not-on-list', 'no-school']).optional(),
  /** Periods in care on record that would be others, and what would stand in their place; the rest stays as it is. */
  before: z.array(carePeriod),
  after: z.array(carePeriod),
  faults: z.array(returnFinding),
  warnings: z.array(returnFinding),
});

export const careImport = z.object({
  import: id,
  state: z.enum(['checked', 'confirmed', 'given-up', 'taken-back']),
  uploadedAt: instant,
  /** How many rows each file has; a file that has not been uploaded is left out. */
  files: z.object({ header: z.int().optional(), episodes: z.int().optional() }),
  counts: z.object({
    children: z.int(),
    faulty: z.int(),
    changed: z.int(),
    same: z.int(),
    notOnList: z.int(),
    cannotBeCollectedYet: z.int(),
    /** Episodes of these children that are short breaks (legal status V3 or V4): nothing of them is taken over. */
    shortBreaks: z.int(),
  }),
  /** None until both files are there. */
  children: z.array(returnChild),
  /** Faults of episodes that belong to no child of the header. */
  strays: z.array(returnFinding),
  /**
   * Of a confirmed return: how many children got other care dates by it, and of how many of them something has changed the dates since.
   * It can be taken back while that is none. Left out where there is nothing to take back.
   */
  takeBack: z.object({ children: z.int(), changedSince: z.int() }).optional(),
});

export const checkCareDates = route({
  summary: 'Upload the header or the episodes of the SSDA903, to be checked against your list (VS-22)',
  owner: 'collection',
  method: 'PUT',
  path: '/care-imports/:import/files/:file',
  needs: 'children:upload',
  in: z.strictObject({ import: id, file: returnFile }),
  out: careImport,
  rawBody: { maxBytes: 10 * 1024 * 1024 },
  audit: 'care-dates.uploaded',
});

export const readCareDates = route({
  summary: 'A return as checked, beside what is on record',
  owner: 'collection',
  method: 'GET',
  path: '/care-imports/:import',
  needs: 'children:upload',
  in: z.strictObject({ import: id }),
  out: careImport,
  audit: 'care-dates.read',
});

export const confirmCareDates = route({
  summary: 'Confirm the care dates of a checked return: all that are in order, or none',
  owner: 'collection',
  method: 'POST',
  path: '/care-imports/:import/confirm',
  needs: 'children:upload',
  in: z.strictObject({ import: id }),
  out: z.object({ changed: z.int(), same: z.int(), faulty: z.int(), notOnList: z.int() }),
  audit: 'care-dates.confirmed',
});

export const takeBackCareDates = route({
  summary: 'Take back the care dates of a confirmed return, all of them, while nothing has changed them since',
  owner: 'collection',
  method: 'POST',
  path: '/care-imports/:import/take-back',
  needs: 'children:upload',
  in: z.strictObject({ import: id }),
  out: z.object({ children: z.int() }),
  audit: 'care-dates.taken-back',
});

export const listCareDates = route({
  summary: 'The returns confirmed last, newest first',
  owner: 'collection',
  method: 'GET',
  path: '/care-imports',
  needs: 'children:upload',
  in: z.strictObject({}),
  out: z.object({
    returns: z
      .array(
        z.object({
          import: id,
          state: z.enum(['confirmed', 'taken-back']),
          confirmedAt: instant,
          /** How many children got other care dates by it. */
          changed: z.int(),
        }),
      )
      .max(10),
  }),
  audit: { notAudited: 'days of imports and counts, no child' },
});
