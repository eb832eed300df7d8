import { CreateLa1763800200001 } from './1763800200001-create-la';
import { OwedFrom1763800200002 } from './1763800200002-owed-from';
import { Gaps1763800200003 } from './1763800200003-gaps';
import { SchoolCalendar1763800200004 } from './1763800200004-school-calendar';
import { CountedYear1763800200005 } from './1763800200005-counted-year';

/** What makes our schema in an authority's database, in order. */
export const laMigrations = [
  CreateLa1763800200001,
  OwedFrom1763800200002,
  Gaps1763800200003,
  SchoolCalendar1763800200004,
  CountedYear1763800200005,
];
