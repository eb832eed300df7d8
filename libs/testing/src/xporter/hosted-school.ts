import { londonClock, londonDay, type Day, type Session } from '@tutela/education';
import type { Pupil } from '../people';
import { isOnRegister, markAt, type ReadingTime } from './school/marks';
import { withoutZone } from './endpoints/reply';
import type { SchoolPupil, XporterSchool } from './school/school';
import { rolledOver, studentRow, type Row } from './endpoints/student-row';

export interface AttendanceMark {
  pupil: SchoolPupil;
  on: Day;
  session: Session;
  mark: string;
}

/** A school while it is simulated: its pupils, and what was changed by hand since it started. */
export class HostedSchool {
  private readonly changedMarks = new Map<string, string>();
  private roll: Map<string, SchoolPupil> | undefined;
  private readonly rows = new Map<string, Row>();

  constructor(
    readonly school: XporterSchool,
    private readonly now: () => Date,
  ) {}

  /** Pupils on roll today, in the order of the MIS; those who left only when asked for. */
  pupils(includeLeavers = false): SchoolPupil[] {
    const today = londonDay(this.now());
    const all = [...this.everyone().values()];
    return includeLeavers ? all : all.filter(({ leavingDate }) => leavingDate === undefined || leavingDate >= today);
  }

  /** The full row of a pupil, made once and again after a change. */
  row(pupil: SchoolPupil): Row {
    const known = this.rows.get(pupil.id);
    if (known) return known;
    const made = studentRow(pupil, rolledOver(this.school));
    this.rows.set(pupil.id, made);
    return made;
  }

  /** The marks of these pupils in these sessions as the MIS shows them now. */
  marks(pupils: readonly SchoolPupil[], days: readonly Day[], sessions: readonly Session[]): AttendanceMark[] {
    const now = this.now();
    const read: ReadingTime = { day: londonDay(now), clock: londonClock(now) };
    return pupils.flatMap((pupil) =>
      days
        .filter((on) => isOnRegister(pupil, on))
        .flatMap((on) =>
          sessions.map((session) => ({ pupil, on, session, mark: this.mark(pupil, on, session, read) })),
        ),
    );
  }

  /** Somebody at the school changes a mark. Throws when there is no such pupil. */
  changeMark(pupilId: string, on: Day, session: Session, mark: string): void {
    this.pupil(pupilId);
    this.changedMarks.set(`${pupilId}.${on}.${session}`, mark);
  }

  /** Somebody at the school changes a pupil's record. Throws when there is no such pupil. */
  changePupil(pupilId: string, change: Partial<Pupil> & Pick<Partial<SchoolPupil>, 'leavingDate'>): void {
    const changed = { ...this.pupil(pupilId), ...change };
    this.everyone().set(pupilId, changed);
    this.rows.set(pupilId, studentRow(changed, withoutZone(this.now())));
  }

  private mark(pupil: SchoolPupil, on: Day, session: Session, read: ReadingTime): string {
    const changed = this.changedMarks.size > 0 ? this.changedMarks.get(`${pupil.id}.${on}.${session}`) : undefined;
    return changed ?? markAt(this.school, pupil, on, session, read);
  }

  private everyone(): Map<string, SchoolPupil> {
    return (this.roll ??= new Map(this.school.pupils().map((pupil) => [pupil.id, pupil])));
  }

  private pupil(id: string): SchoolPupil {
    const found = this.everyone().get(id);
    if (!found) throw new Error(`School ${this.school.estab} has no pupil ${id}.`);
    return found;
  }
}
