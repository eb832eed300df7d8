import { z } from 'zod';
import { event } from '../core/event';
import { clockTime, day, halfTermName, laCode, urn } from '../core/primitives';

const times = { am: clockTime, pm: clockTime };

/** Whole each time, so that the last one heard is all there is to know of that year. */
export const calendarSet = event({
  type: 'collection.calendar-set.v1',
  topic: 'collection.calendar',
  owner: 'collection',
  means:
    'Term dates of a school year or registration times as they stand now, for one authority. Consumer: reporting (what is due).',
  data: z.object({
    la: laCode,
    year: z.string().regex(/^\d{4}\/\d{2}$/),
    halfTerms: z.array(z.object({ name: halfTermName, from: day, to: day })),
    closedOn: z.array(day),
    times: z.object({ default: z.object(times), schools: z.array(z.object({ urn, ...times })) }),
  }),
  key: (data) => data.la,
  example: {
    la: '999',
    year: '2026/27',
    halfTerms: [{ name: 'Autumn 1', from: '2026-09-01', to: '2026-10-23' }],
    closedOn: ['2026-09-01'],
    times: { default: { am: '09:30', pm: '13:30' }, schools: [{ urn: '999001', am: '09:10', pm: '13:05' }] },
  },
});
