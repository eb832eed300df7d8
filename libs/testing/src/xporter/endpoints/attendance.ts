import { eachDay, isDay, type Day, type Session } from '@tutela/education';
import codes from '../../../data/attendance/attendance-codes.json';
import { share } from '../../people';
import { hasOption, type Call } from './call';
import type { RegisterSlot } from '../hosted-school';
import { CLOSED, NO_MARK } from '../school/marks';
import { pageAsked, paginate } from './paging';
import { meta, refusal, type Reply } from './reply';
import type { Row } from './student-row';

const SESSIONS: readonly Session[] = ['AM', 'PM'];

/** `AttendanceForDateRange/{id?}`: session marks between two days, both included. */
export function attendanceForDateRange(call: Call): Reply {
  const from = call.query.get('datefrom') ?? '';
  const to = call.query.get('dateto') ?? '';
  if (!isDay(from) || !isDay(to) || from > to) return refusal(400, 'DateFrom and DateTo are two days in order.');
  return marksReply(call, 'AttendanceForDateRange', eachDay(from, to), rangeRow);
}

/** `AttendanceForDate/{id?}`: session marks of one day, with minutes late and notes. There are no lesson marks (type L). */
export function attendanceForDate(call: Call): Reply {
  const on = call.query.get('date') ?? '';
  if (!isDay(on)) return refusal(400, 'date is a day, yyyy-MM-dd.');
  const days = call.query.get('attendancetype') === 'L' ? [] : [on];
  return marksReply(call, 'AttendanceForDate', days, dayRow);
}

/** `AttendanceCodes`: the marks that this MIS can write. */
export function attendanceCodes(call: Call): Reply {
  const rows = codes.codes.map(({ code, description, category }) => ({
    Mark: code,
    Description: description,
    MeaningDescription: MEANINGS[category]?.[0] ?? 'Attendance not required',
    ShortMeaningDescription: MEANINGS[category]?.[1] ?? 'Not required',
    PhysicalMeaning: category === 'present' || code === 'U' ? 'IN' : 'OUT',
  }));
  return { status: 200, body: { AttendanceCodes: rows, meta: meta(call.now) } };
}

const MEANINGS: Record<string, readonly [long: string, short: string]> = {
  present: ['Present', 'Present'],
  approved_educational_activity: ['Approved Educational Activity', 'Approved'],
  authorised_absence: ['Authorised Absence', 'Authorised'],
  unauthorised_absence: ['Unauthorised Absence', 'Unauthorised'],
};

function marksReply(call: Call, name: string, days: readonly Day[], toRow: (mark: AttendanceMark) => Row): Reply {
  const page = pageAsked(call.query);
  const asked = call.query.get('sessiontype');
  const sessions = SESSIONS.filter((session) => !asked || session === asked);
  if (!page || sessions.length === 0) return refusal(400, 'page, pageSize or sessionType cannot be read.');

  const left = new Set<string>();
  if (hasOption(call, 'excludeNoMarks')) left.add(NO_MARK);
  if (hasOption(call, 'excludeClosed')) left.add(CLOSED);
  const pupils = call.hosted.pupils(hasOption(call, 'includeLeavers')).filter(({ id }) => !call.id || id === call.id);
  const slots = call.hosted.slots(pupils, days, sessions);
  const markOf = call.hosted.openRegister();
  const kept = left.size === 0 ? slots : slots.filter((slot) => !left.has(markOf(slot)));
  const { rows, pagination } = paginate(kept, page);
  const marks = rows.map((slot) => toRow({ ...slot, mark: markOf(slot) }));
  return { status: 200, body: { [name]: marks, meta: meta(call.now), __pagination__: pagination } };
}

type AttendanceMark = RegisterSlot & { mark: string };

function rangeRow({ pupil, on, session, mark }: AttendanceMark): Row {
  const Id = `${pupil.id}.${on}.${session}`;
  return { Id, Date: on, StudentId: pupil.id, Mark: mark, Type: 'S', Session: session };
}

function dayRow(one: AttendanceMark): Row {
  const late = share(`late|${one.pupil.id}|${one.on}|${one.session}`);
  const minutesLate = one.mark === 'L' ? 1 + Math.floor(late * 24) : null;
  const notes = minutesLate !== null && minutesLate > 15 ? 'Missed the bus' : null;
  return { ...rangeRow(one), InstanceId: null, MinsLate: minutesLate, Notes: notes };
}
