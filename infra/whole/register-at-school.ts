import { eachDay, type Day, type Session } from '@tutela/education';
import { markAt, NO_MARK, type SchoolPupil, type XporterSchool } from '@tutela/testing';
import { readingTime } from './schools-under-test';

export interface MarkAtSchool {
  readonly on: Day;
  readonly session: Session;
  readonly code: string;
}

const sessions = ['AM', 'PM'] as const;

/** What the school's own register holds of a pupil: no part of the product is asked. */
export function registerOf(school: XporterSchool, pupil: SchoolPupil, from: Day, to: Day): MarkAtSchool[] {
  return eachDay(from, to)
    .flatMap((on) =>
      sessions.map((session) => ({ on, session, code: markAt(school, pupil, on, session, readingTime) })),
    )
    .filter(({ code }) => code !== NO_MARK);
}

/** The pupil who stands for a child of the list. */
export function pupilWith(school: XporterSchool, upn: string): SchoolPupil {
  const pupil = school.pupils().find((one) => one.upn === upn);
  if (!pupil) throw new Error(`Nobody at ${school.urn} has this UPN.`);
  return pupil;
}
