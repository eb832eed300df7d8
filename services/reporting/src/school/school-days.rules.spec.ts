import { defaultCalendar } from '@tutela/education';
import { Window } from '../figures/window';
import type { ToldCalendar } from './school-calendar.store';
import { SchoolDays } from './school-days.rules';

const [thornbeck, stonegate] = ['999001', '999002'];
const [friday, monday, tuesday] = ['2026-11-13', '2026-11-16', '2026-11-17'];
const at = (clock: string): Date => new Date(`${monday}T${clock}:00Z`);

function told(changes: Partial<ToldCalendar> = {}): ReadonlyMap<string, ToldCalendar> {
  const { halfTerms, closedOn } = defaultCalendar('2026/27');
  const times = { default: { am: '09:30', pm: '13:30' }, schools: [{ urn: stonegate, am: '09:00', pm: '13:00' }] };
  const calendar = { halfTerms: [...halfTerms] as ToldCalendar['halfTerms'], closedOn: [...closedOn], times };
  return new Map([['2026/27', { ...calendar, ...changes }]]);
}

const schoolDays = (clock: string, calendars = told(), closed = new Map<string, Set<string>>()) =>
  new SchoolDays(closed, at(clock), calendars);
const dueToday = (days: SchoolDays, urn: string) => [...days.due(urn, new Window(friday, tuesday))].slice(6);

describe('the days of a school', () => {
  it('VS-29 are those the authority told, and the default ones of a year it told nothing of', () => {
    const closed = told({ closedOn: [monday] });

    expect(schoolDays('10:00', closed).isOpen(monday)).toBe(false);
    expect(schoolDays('10:00', new Map()).isOpen(monday)).toBe(true);
    expect(schoolDays('10:00', closed).isOpen('2025-11-17')).toBe(true);
  });

  it('VS-02 each school owes its marks from its own times on', () => {
    expect(dueToday(schoolDays('09:15'), thornbeck)).toEqual([0, 0, 0, 0]);
    expect(dueToday(schoolDays('09:15'), stonegate)).toEqual([1, 0, 0, 0]);
    expect(dueToday(schoolDays('13:10'), thornbeck)).toEqual([1, 0, 0, 0]);
    expect(dueToday(schoolDays('13:10'), stonegate)).toEqual([1, 1, 0, 0]);
  });

  it('VS-29 a day on which all are closed is owed by nobody, own times or not', () => {
    const closed = told({ closedOn: [monday] });

    expect([thornbeck, stonegate].map((urn) => dueToday(schoolDays('15:00', closed), urn))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });
});

describe('the moment of the next change', () => {
  const next = (clock: string, urns = [thornbeck, stonegate], days = schoolDays(clock)) =>
    days.nextDueAt(urns, monday)?.toISOString();

  it.each([
    ['08:00', '2026-11-16T09:00:00.000Z'],
    ['09:00', '2026-11-16T09:30:00.000Z'],
    ['09:30', '2026-11-16T13:00:00.000Z'],
    ['13:10', '2026-11-16T13:30:00.000Z'],
    ['13:30', undefined],
  ])('VS-01 VS-02 seen at %s is %s', (clock, instant) => {
    expect(next(clock)).toBe(instant);
  });

  it('VS-02 is of the schools that are asked about, in London time', () => {
    expect(next('08:00', [thornbeck])).toBe('2026-11-16T09:30:00.000Z');
    const inSummer = new SchoolDays(new Map(), new Date('2027-06-10T06:00:00Z'), told());
    expect(inSummer.nextDueAt([thornbeck], '2027-06-10')?.toISOString()).toBe('2027-06-10T08:30:00.000Z');
  });

  it('VS-01 is none for another day than today, nor at a school that is closed', () => {
    const closed = schoolDays('08:00', told(), new Map([[stonegate, new Set([monday])]]));

    expect(schoolDays('08:00').nextDueAt([thornbeck], friday)).toBeUndefined();
    expect(schoolDays('08:00').nextDueAt([thornbeck], tuesday)).toBeUndefined();
    expect(next('08:00', [stonegate], closed)).toBeUndefined();
  });
});
