import { z } from 'zod';
import { event } from '../core/event';
import { childNumber, day, id, laCode, markCode, markSource, registration, session, urn } from '../core/primitives';

export const authorityOnboarded = event({
  type: 'collection.authority-onboarded.v1',
  topic: 'collection.authority',
  owner: 'collection',
  means:
    'An authority has its database and can be worked with. Consumers: identity (its organisation), reporting (its figures).',
  data: z.object({ la: laCode, name: z.string() }),
  key: (data) => data.la,
  example: { la: '999', name: 'Northmere' },
});

/** Same topic and key as the marks: a consumer meets an enrolment before its first mark. */
export const enrolmentRecorded = event({
  type: 'collection.enrolment-recorded.v1',
  topic: 'collection.school-marks',
  owner: 'collection',
  means: 'A child is or was on the roll of a school, with its dates as they stand now. Consumer: reporting.',
  data: z.object({
    la: laCode,
    urn,
    enrolment: id,
    child: childNumber,
    from: day,
    to: day.optional(),
    registration,
    yearGroup: z.int().optional(),
    /** Care and collection bound what is counted. */
    countFrom: day,
    countTo: day.optional(),
    /** From this day on a missing mark is "no mark yet"; history before it is shown as far as the school has it. Else `countFrom`. */
    owedFrom: day.optional(),
    /** Days between them, both ends included, on which the child was not in care: nothing is counted. */
    gaps: z.array(z.object({ from: day, to: day })).optional(),
  }),
  key: (data) => `${data.la}:${data.urn}`,
  example: {
    la: '999',
    urn: '999001',
    enrolment: '0195f1d2-7c1e-7000-8000-0000000000e1',
    child: 482913,
    from: '2026-09-01',
    registration: 'main',
    yearGroup: 9,
    countFrom: '2026-09-01',
  },
});

export const marksRecorded = event({
  type: 'collection.marks-recorded.v1',
  topic: 'collection.school-marks',
  owner: 'collection',
  means:
    'Marks that changed at one school for one authority, in one act. `code` is what stands now. Consumer: reporting.',
  data: z.object({
    la: laCode,
    urn,
    source: markSource,
    receipt: id.optional(),
    marks: z.array(z.object({ enrolment: id, on: day, session, code: markCode, toDecide: z.boolean() })),
  }),
  key: (data) => `${data.la}:${data.urn}`,
  example: {
    la: '999',
    urn: '999001',
    source: 'extractor',
    receipt: '0195f1d2-7c1e-7000-8000-0000000000b1',
    marks: [
      {
        enrolment: '0195f1d2-7c1e-7000-8000-0000000000e1',
        on: '2026-11-20',
        session: 'AM',
        code: '/',
        toDecide: false,
      },
    ],
  },
});
