import type { Day, Session } from '@tutela/education';
import type { Adult, Pupil } from '../../people';
import type { ProfileName } from './profiles';

/** A mark that the school writes first and replaces some days later. */
export interface LateCorrection {
  on: Day;
  session: Session;
  first: string;
  final: string;
  /** Days after `on` from which the final mark is read; 0 means from the start. */
  afterDays: number;
}

/** A pupil as the school's MIS has them. */
export interface SchoolPupil extends Pupil {
  /** The MIS's own id, a number as text. */
  id: string;
  profile: ProfileName;
  entryDate: Day;
  leavingDate?: Day;
  /** Flagged in the MIS as looked after by this local authority (3 digits). */
  inCareOf?: string;
  corrections?: readonly LateCorrection[];
}

/** What the simulator knows of one school. `pupils` is called when first needed and may be slow then. */
export interface XporterSchool {
  /** LA code and establishment number, 7 digits. */
  estab: string;
  urn: string;
  name: string;
  head: Adult;
  phase: 'Primary' | 'Secondary';
  /** The calendar year in which the school year begins. */
  schoolYear: number;
  /** Every mark follows from it. */
  seed: string;
  pupils: () => readonly SchoolPupil[];
  /** A day with sessions at this school; every other day is marked '#'. */
  isOpen: (day: Day) => boolean;
}
