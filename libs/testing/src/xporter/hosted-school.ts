import { londonClock, londonDay, type Day, type Session } from '@tutela/education';
import type { Pupil } from '../people';
import { daysOnRegister, markAt, type ReadingTime } from './school/marks';
import { withoutZone } from './endpoints/reply';
import type { SchoolPupil, XporterSchool } from './school/school';
import { rolledOver, studentRow, type Row } from './endpoints/student-row';

/** A place for a mark in a pupil's register. */
export interface RegisterSlot {
  pupil: SchoolPupil;
  on: Day;
  session: Session;
}

/** A school while it is simulated: its pupils, and what was changed by hand since it started. */
export class HostedSchool {
  private readonly changedMarks = new Map<string, Map<string, string>>();
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

  /** Where the register has a place for a mark, by pupil, then day, then session. */
  slots(pupils: readonly SchoolPupil[], days: readonly Day[], sessions: readonly Session[]): RegisterSlot[] {
    return pupils.flatMap((pupil) =>
      daysOnRegister(pupil, days).flatMap((on) => sessions.map((session) => ({ pupil, on, session }))),
    );
  }

  /** Opens the register as it is now; the returned function reads a mark and asks the calendar once for each day. */
  openRegister(): (slot: RegisterSlot) => string {
    const now = this.now();
    const read: ReadingTime = { day: londonDay(now), clock: londonClock(now) };
    const open = new Map<Day, boolean>();
    const isOpen = (day: Day): boolean => {
      const known = open.get(day) ?? this.school.isOpen(day);
      open.set(day, known);
      return known;
    };
    const source = { seed: this.school.seed, isOpen };
    return ({ pupil, on, session }) =>
      this.changedMarks.get(pupil.id)?.get(`${on}.${session}`) ?? markAt(source, pupil, on, session, read);
  }

  /** Somebody at the school changes a mark. Throws when there is no such pupil. */
  changeMark(pupilId: string, on: Day, session: Session, mark: string): void {
    const { id } = this.pupil(pupilId);
    const changed = this.changedMarks.get(id) ?? new Map<string, string>();
    this.changedMarks.set(id, changed.set(`${on}.${session}`, mark));
  }

  /** Somebody at the school changes a pupil's record. Throws when there is no such pupil. */
  changePupil(pupilId: string, change: Partial<Pupil> & Pick<Partial<SchoolPupil>, 'leavingDate'>): void {
    const changed = { ...this.pupil(pupilId), ...change };
    this.everyone().set(pupilId, changed);
    this.rows.set(pupilId, studentRow(changed, withoutZone(this.now())));
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
