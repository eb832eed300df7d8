import { z } from 'zod';
import { route } from '../core/route';
import { childNumber, day, id, instant, registration, urn } from '../core/primitives';

export const schoolFound = z.object({
  urn,
  name: z.string(),
  la: z.string(),
  town: z.string().optional(),
  postcode: z.string().optional(),
});

/** A fault in one cell: which heading, the fault's name (its sentence is in the page's words), what was read. */
export const rowFault = z.object({
  heading: z.string(),
  fault: z.string(),
  facts: z.record(z.string(), z.string()).optional(),
});

export const listRow = z.object({
  row: z.int(),
  /** Shown as typed; only the uploader's own page gets it. */
  name: z.string(),
  localId: z.string(),
  birthDateInWords: z.string().optional(),
  faults: z.array(rowFault),
  warnings: z.array(rowFault),
  school: z.object({
    outcome: z.enum(['found', 'choose', 'none', 'not-given']),
    by: z.enum(['urn', 'name', 'postcode', 'chosen']).optional(),
    found: schoolFound.optional(),
    offered: z.array(schoolFound),
  }),
  /** The row of a second roll the child is on; left out for the main one. */
  registration: registration.optional(),
  change: z.enum(['new', 'changed', 'same']).optional(),
  /** A period in care that begins after the one on record has ended (VS-22). */
  againInCareFrom: day.optional(),
  /** Headings whose value differs from what is on record. */
  changedFields: z.array(z.object({ heading: z.string(), before: z.string(), after: z.string() })),
});

export const listImport = z.object({
  import: id,
  state: z.enum(['checked', 'confirmed', 'given-up']),
  uploadedAt: instant,
  counts: z.object({
    rows: z.int(),
    faulty: z.int(),
    toChoose: z.int(),
    new: z.int(),
    changed: z.int(),
    same: z.int(),
  }),
  rows: z.array(listRow),
  /** Children on record whom the list does not name: nothing ends silently. */
  missing: z.array(
    z.object({ child: childNumber, name: z.string(), localId: z.string(), schoolName: z.string().optional() }),
  ),
});

export const uploadList = route({
  summary: 'Upload a list of children to be checked row by row (VS-15)',
  owner: 'collection',
  method: 'PUT',
  path: '/list-imports/:import/file',
  needs: 'children:upload',
  in: z.strictObject({ import: id }),
  out: listImport,
  rawBody: { maxBytes: 10 * 1024 * 1024 },
  audit: 'list.uploaded',
});

export const readListImport = route({
  summary: 'A list as checked',
  owner: 'collection',
  method: 'GET',
  path: '/list-imports/:import',
  needs: 'children:upload',
  in: z.strictObject({ import: id }),
  out: listImport,
  audit: 'list.read',
});

export const chooseSchool = route({
  summary: 'Choose the school of one row where the register offers several',
  owner: 'collection',
  method: 'POST',
  path: '/list-imports/:import/rows/:row/school',
  needs: 'children:upload',
  in: z.strictObject({
    import: id,
    row: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
    urn,
  }),
  out: listImport,
  audit: 'list.school-chosen',
});

export const confirmList = route({
  summary: 'Confirm a checked list: all of it or nothing',
  owner: 'collection',
  method: 'POST',
  path: '/list-imports/:import/confirm',
  needs: 'children:upload',
  in: z.strictObject({
    import: id,
    missing: z.array(z.strictObject({ child: childNumber, careEndedOn: day })).max(5000),
  }),
  out: z.object({ new: z.int(), changed: z.int(), same: z.int(), ended: z.int() }),
  audit: 'list.confirmed',
});

export const findSchools = route({
  summary: 'Schools of the register by URN, name or postcode',
  owner: 'collection',
  method: 'POST',
  path: '/register-of-schools/find',
  needs: 'children:upload',
  in: z.strictObject({ text: z.string().trim().min(2).max(80), la: z.string().max(3).optional() }),
  out: z.object({ schools: z.array(schoolFound).max(20) }),
  audit: { notAudited: 'the public register of schools, no child' },
});

export const enrolment = z.object({
  enrolment: id,
  urn,
  schoolName: z.string(),
  from: day,
  to: day.optional(),
  /** Marks are collected from this earlier day on, as far as the school has them; none is owed before `from`. */
  historyFrom: day.optional(),
  registration,
  yearGroup: z.int().optional(),
});

/** A child without a name: names come apart (listNames) and stay in the page's memory. */
export const child = z.object({
  child: childNumber,
  /** The latest period in care. */
  inCareFrom: day,
  inCareTo: day.optional(),
  /** All periods in care, oldest first. */
  care: z.array(z.object({ from: day, to: day.optional() })),
  enrolments: z.array(enrolment),
  placementFrom: day.optional(),
});

export const listChildren = route({
  summary: 'The children of your authority, as numbers with their schools',
  owner: 'collection',
  method: 'GET',
  path: '/children',
  needs: 'children:read',
  in: z.strictObject({}),
  out: z.object({ children: z.array(child) }),
  audit: 'children.listed',
});

export const childName = z.object({
  child: childNumber,
  surname: z.string(),
  forename: z.string(),
  birthDate: day,
  localId: z.string(),
  socialWorker: z.string().optional(),
  placement: z.string().optional(),
});

export const listNames = route({
  summary: 'Names, birth dates, social workers and placements of the whole roster, in one audited read',
  owner: 'collection',
  method: 'GET',
  path: '/children/names',
  needs: 'children:read',
  in: z.strictObject({}),
  out: z.object({ names: z.array(childName) }),
  audit: 'children.names-read',
});
