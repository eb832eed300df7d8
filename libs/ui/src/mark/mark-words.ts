import { codeOn, type CodeCategory, type Day, type Session } from '@tutela/education';
import { sessionWords } from '../words/glossary';
import { shortWords } from './short-words';

/** From this day the codes are those of the 2024 regulations. */
const REFORM: Day = '2024-08-19';

export type MarkCategory = CodeCategory | 'not-due';

export type MarkOverlay = 'to-decide' | 'corrected';

/** One session's mark as a page holds it. `code` null is a mark that has not come. */
export interface MarkData {
  code: string | null;
  /** The session has not been marked because it is still to come today. */
  notDueYet?: boolean;
  toDecide?: boolean;
  corrected?: boolean;
  /** "extractor 09:12", "call 13:52": from where, when. */
  sourceWords?: string;
}

const hasCome = (code: string | null): code is string => code !== null && code !== '' && code !== '-';

/** How a mark of this code looks on the session's date (the codes changed on 19 August 2024, VS-29). */
export function markCategory({ code, notDueYet }: Pick<MarkData, 'code' | 'notDueYet'>, on: Day): MarkCategory {
  if (!hasCome(code)) return notDueYet ? 'not-due' : 'missing';
  return codeOn(code, on).category;
}

/** What one code means on a day, short: "no reason yet". Codes of another time say the official words. */
export function codeInWords(code: string, on: Day): string {
  const known = codeOn(code, on);
  const short = on >= REFORM && !known.retired && known.category !== 'unknown' ? shortWords[code] : undefined;
  return short ?? known.words.charAt(0).toLowerCase() + known.words.slice(1);
}

/** The words beside a mark, for those who do not see it: "no reason yet, two versions, to be decided". */
export function markInWords(mark: MarkData, on: Day): string {
  const parts = [meaningInWords(mark, on)];
  if (mark.toDecide) parts.push('two versions, to be decided');
  if (mark.corrected) parts.push('corrected by a person');
  return parts.join(', ');
}

/** "morning no reason yet, afternoon not due yet". */
export function dayInWords(am: MarkData | undefined, pm: MarkData | undefined, on: Day): string {
  const sessions: [Session, MarkData | undefined][] = [
    ['AM', am],
    ['PM', pm],
  ];
  return sessions
    .flatMap(([session, mark]) => (mark ? [`${sessionWords[session]} ${markInWords(mark, on)}`] : []))
    .join(', ');
}

function meaningInWords({ code, notDueYet }: MarkData, on: Day): string {
  if (hasCome(code)) return codeInWords(code, on);
  return notDueYet ? 'not due yet' : 'no mark yet';
}
