import { dayInWords, type Day } from '@tutela/education';
import { sessionWords } from '../words/glossary';
import { markInWords, type MarkData } from './mark-words';
import type { DayState, PlannedDay } from './year-plan';

/** "Tue 8 June": the tight date of a line, with its weekday. */
function tightDay(on: Day): string {
  const [weekdayName = '', dayOfMonth = '', month = ''] = dayInWords(on).split(' ');
  return `${weekdayName.slice(0, 3)} ${dayOfMonth} ${month}`;
}

/** "Jun". */
export const monthTight = (on: Day): string => (dayInWords(on).split(' ')[2] ?? '').slice(0, 3);

const stateInWords: Partial<Record<DayState, string>> = {
  closed: 'School closed',
  'to-come': 'Still to come',
  outside: 'Not in care or not collected then',
};

/** The line over the grid: "Tue 8 June. Morning present, extractor 09:12. Afternoon no reason yet, call 13:52". */
export function dayLine(day: PlannedDay): string {
  const state = stateInWords[day.state];
  const sessions = [sessionLine('AM', day.am, day.on), sessionLine('PM', day.pm, day.on)].filter(Boolean);
  const parts = sessions.length > 0 ? sessions : [state ?? 'No mark yet'];
  return [tightDay(day.on), ...parts, day.sourceWords].filter(Boolean).join('. ');
}

function sessionLine(session: 'AM' | 'PM', mark: MarkData | undefined, on: Day): string {
  if (!mark) return '';
  const words = sessionWords[session];
  const source = mark.sourceWords ? `, ${mark.sourceWords}` : '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${markInWords(mark, on)}${source}`;
}
