import { demonstrationSchools } from '@tutela/collection';
import { defaultCalendar, isOpen, schoolYearOf, type Day, type SchoolCalendar } from '@tutela/education';
import {
  generateSchool,
  listPeople,
  RECORDED,
  type Plant,
  type XporterSchool,
  type XporterToken,
} from '@tutela/testing';
import { population, type DemoChild, type DemoSchool } from '../demonstration/population';

/** Enough for a matcher to have somebody to tell apart, few enough for sixty schools in one process. */
const pupilsOfSchool = 150;
const unenrolled = ['999059', '999060'];
const scopes = RECORDED.scopes.Scopes.map(({ Name }) => Name).filter((name) => !name.startsWith('Writeback'));

/** The schools that have an extractor. */
export function enrolledSchools(): DemoSchool[] {
  return demonstrationSchools().filter(({ urn }) => !unenrolled.includes(urn));
}

/** The MIS of each demonstration school, with the demonstration children among its pupils. */
export function simulatedSchools(firstStart: Day): XporterSchool[] {
  const children = population(enrolledSchools(), firstStart);
  const listed = listPeople();
  return demonstrationSchools().map(({ urn, estab, name, phase, head }) =>
    generateSchool({
      seed: 'demonstration',
      estab,
      urn,
      name,
      phase,
      head: { ...head, title: head.title as 'Ms' },
      schoolYear: Number(schoolYearOf(firstStart).slice(0, 4)),
      isOpen: isSchoolDay,
      pupils: pupilsOfSchool,
      plant: [
        ...children.flatMap((child) => plantsAt(urn, child)),
        ...listed.filter((child) => child.urn === urn).map((child) => ({ child })),
      ],
    }),
  );
}

export function tokens(): XporterToken[] {
  return demonstrationSchools().map(({ urn, estab }) => ({ token: tokenOf(urn), estab, scopes }));
}

export function tokenOf(urn: string): string {
  return `demonstration-token-${urn}`;
}

/** Who moves is on the roll of both: a school takes leavers off late, and expects newcomers early. */
function plantsAt(urn: string, child: DemoChild): Plant[] {
  const { profile, correction, move, second, atSchool } = child;
  if (atSchool === 'absent') return [];
  const corrections = correction ? [correction] : [];
  if (child.urn === urn) return [{ child, profile, corrections, difference: atSchool }];
  if (second?.urn === urn) return [{ child, profile: 'dual-registered-second' }];
  return move?.urn === urn ? [{ child, profile, entryDate: move.on }] : [];
}

const calendars = new Map<string, SchoolCalendar>();

function isSchoolDay(day: Day): boolean {
  const year = schoolYearOf(day);
  const calendar = calendars.get(year) ?? defaultCalendar(year);
  calendars.set(year, calendar);
  return isOpen(calendar, day);
}
