import { z } from 'zod';

/** What the explorer shows: ids and codes only, never a name of a child, a social worker or a placement. */
export const attendanceSearch = z.object({
  window: z.enum(['year', 'half-term', 'last-year', 'own']).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  group: z.enum(['school', 'year', 'placement', 'worker', 'child']).optional().catch(undefined),
  count: z.enum(['child', 'official']).optional().catch(undefined),
  compare: z.enum(['last-year', 'none']).optional().catch(undefined),
  school: z.int().optional().catch(undefined),
  year: z.int().optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
});

export type AttendanceSearch = z.output<typeof attendanceSearch>;
export type Window = NonNullable<AttendanceSearch['window']>;
export type GroupBy = NonNullable<AttendanceSearch['group']>;
export type Count = NonNullable<AttendanceSearch['count']>;
