import type { Day, Session } from '@tutela/education';
import type { MarkVersion } from '../marks/source.words';

/** A mark with two versions, as the child's year and the list of differences hold it. */
export interface Undecided {
  child: number;
  enrolment: string;
  schoolName: string;
  on: Day;
  session: Session;
  stands: MarkVersion;
  other: MarkVersion;
}

export type Taken = 'stands' | 'other';
