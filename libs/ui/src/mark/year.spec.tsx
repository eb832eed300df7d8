import { renderToStaticMarkup } from 'react-dom/server';
import { dayAfterKey } from './year-keys';
import { planYear, type CalendarDay, type HalfTerm } from './year-plan';
import { dayLine } from './year-words';
import { YearCalendar } from './YearCalendar';
import { YearTable } from './YearTable';

const today = '2027-06-10';
const halfTerms: HalfTerm[] = [
  { name: 'Summer 1', from: '2027-05-18', to: '2027-05-28' },
  { name: 'Summer 2', from: '2027-06-07', to: '2027-06-18' },
];
const present = { am: { code: '/' }, pm: { code: '\\' } };
const days: CalendarDay[] = [
  { on: '2027-05-18', open: true, outside: true },
  { on: '2027-05-24', open: false },
  { on: '2027-05-26', open: true, am: { code: 'I' }, pm: { code: 'I' } },
  { on: '2027-06-07', open: true, ...present },
  {
    on: '2027-06-08',
    open: true,
    am: { code: '/', sourceWords: 'extractor 09:12' },
    pm: { code: 'N', toDecide: true, sourceWords: 'call 13:52' },
  },
  { on: '2027-06-10', open: true, am: { code: null }, pm: { code: null, notDueYet: true } },
];
const weeks = planYear({ halfTerms, days, today });
const dayOn = (on: string) => weeks.flatMap((week) => week.days).find((day) => day.on === on);
const key = (name: string, at: string) => dayAfterKey(weeks, at, name, today, 'weeks-across');

describe('the year', () => {
  it('has a week for each Monday of the half terms, and a gap before each half term', () => {
    expect(weeks.map((week) => week.monday)).toEqual(['2027-05-17', '2027-05-24', '2027-06-07', '2027-06-14']);
    expect(weeks.map((week) => week.first)).toEqual([true, false, true, false]);
  });

  it('tells apart school, closed, to come and outside', () => {
    const states = ['2027-06-08', '2027-05-24', '2027-06-14', '2027-05-18'].map((on) => dayOn(on)?.state);
    expect(states).toEqual(['school', 'closed', 'to-come', 'outside']);
  });

  it('VS-29 leaves missing marks out of the week’s percentage and never rounds it up', () => {
    expect(weeks.map((week) => week.percent)).toEqual([undefined, 0, 75, undefined]);
  });

  it('VS-27 says where both marks of a day came from', () => {
    const day = dayOn('2027-06-08');
    expect(day && dayLine(day)).toBe(
      'Tue 8 June. Morning present, extractor 09:12. Afternoon no reason yet, two versions, to be decided, call 13:52',
    );
  });

  it.each([
    ['ArrowRight', '2027-05-26', '2027-06-09'],
    ['ArrowDown', '2027-05-26', '2027-05-27'],
    ['PageDown', '2027-05-26', '2027-06-09'],
    ['Home', '2027-06-08', '2027-05-17'],
    ['End', '2027-06-08', '2027-06-18'],
    ['t', '2027-05-26', today],
    ['n', '2027-05-17', '2027-05-26'],
    ['D', '2027-05-17', '2027-06-08'],
    ['ArrowRight', '2027-06-18', '2027-06-18'],
  ])('SY-06 %s leads from %s to %s', (name, from, to) => {
    expect(key(name, from)).toBe(to);
  });

  it('SY-06 leaves other keys to the browser', () => {
    expect(key('Tab', today)).toBeUndefined();
    expect(key('x', today)).toBeUndefined();
  });

  it('SY-06 is one tab stop with named days and headers', () => {
    const html = renderToStaticMarkup(
      <YearCalendar label="The year" halfTerms={halfTerms} days={days} today={today} onChoose={() => undefined} />,
    );
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html.match(/class="tu-day"/g)).toHaveLength(20);
    expect(html).toContain('role="grid"');
    expect(html).toContain('scope="row"');
    expect(html).not.toContain('style=');
  });

  it.each([
    ['one week', '2026-08-31', 'tu-hidden'],
    ['two weeks', '2026-08-24', 'tu-year-head-words'],
  ])('SY-06 shows the name of a month of %s only where it does not touch the next one’s', (_, from, shown) => {
    const autumn = [{ name: 'Autumn 1', from, to: '2026-09-18' }];
    const html = renderToStaticMarkup(
      <YearCalendar label="The year" halfTerms={autumn} days={[]} today={today} onChoose={() => undefined} />,
    );

    expect(html).toContain(`<span class="${shown}">Aug</span>`);
    expect(html).toContain('<span class="tu-year-head-words">Sep</span>');
  });

  it('SY-06 is also a plain table with a row a session', () => {
    const html = renderToStaticMarkup(<YearTable days={days} caption="The year" />);
    expect(html.match(/<th scope="row">/g)).toHaveLength(8);
    expect(html).toContain('not due yet');
  });
});
