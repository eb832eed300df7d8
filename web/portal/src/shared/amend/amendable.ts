import type { Problem } from '@tutela/contracts';
import { portalCodes, type Day, type Session } from '@tutela/education';
import { codeInWords, type Option } from '@tutela/ui';
import { z } from 'zod';
import { capitalised } from '@tutela/web';

/** One session of a child that may be amended, with the code the person sees now. */
export interface AmendableSession {
  enrolment: string;
  /** Null where there is no mark. */
  seen: string | null;
}

/** One child's day as the amend form needs it; a session that cannot have a mark is absent. */
export interface Amendable {
  child: number;
  name: string;
  schoolName: string;
  on: Day;
  sessions: AmendableSessions;
}

export type AmendableSessions = Partial<Record<Session, AmendableSession>>;

const conflictFacts = z.object({ code: z.string().nullable() });

const morningStroke = '/';
const afternoonStroke = '\\';

/** The marks to choose from: "present" stands once, as the session gives it its stroke. */
export function markOptions(on: Day): Option[] {
  return portalCodes(on)
    .filter(({ code }) => code !== afternoonStroke)
    .map(({ code }) => ({ value: code, words: `${code}  ${capitalised(codeInWords(code, on))}` }));
}

/** The code that is sent for a choice: the afternoon's stroke leans the other way. */
export function codeFor(choice: string, session: Session): string {
  return choice === morningStroke && session === 'PM' ? afternoonStroke : choice;
}

/** The code a session stands at; `null` where nothing was recorded. */
export function seenCode(code: string | undefined): string | null {
  return code === undefined || code === '' ? null : code;
}

/** The sessions as they stand after a refusal: a conflict tells the code that stands now, and that one has then been seen (VS-27). */
export function afterRefusal(
  sessions: AmendableSessions,
  session: Session,
  { type, facts }: Pick<Problem, 'type' | 'facts'>,
): AmendableSessions {
  const own = sessions[session];
  const told = type === 'conflict' ? conflictFacts.safeParse(facts).data : undefined;
  return own && told ? { ...sessions, [session]: { ...own, seen: told.code } } : sessions;
}
