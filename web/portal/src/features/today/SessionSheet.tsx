import { Link } from '@tanstack/react-router';
import type { Day, Session } from '@tutela/education';
import { Mark, numberInWords, Sheet } from '@tutela/ui';
import type { ReactNode } from 'react';
import { attendingRate, type Known, type RegisterGroups } from './register';
import { SessionBar } from './SessionBar';
import { YearSoFar } from './YearSoFar';
import { groupWords, rateWords, sessionTitle, todayWords } from './today.words';

interface SessionSheetProps {
  groups: RegisterGroups;
  session: Session;
  on: Day;
  aside?: ReactNode;
}

const icons: Partial<Record<Known, string | null>> = {
  present: '/',
  activity: 'B',
  reason: 'I',
  unauthorised: 'U',
  unexplained: 'N',
  missing: null,
};

const order: readonly Known[] = ['present', 'activity', 'reason', 'unauthorised', 'unexplained', 'missing'];

const wordsOf = (known: Known): string => groupWords.find((group) => group.known === known)?.words ?? '';

/** One session as a bar and in figures. */
export function SessionSheet({ groups, session, on, aside }: SessionSheetProps) {
  return (
    <Sheet title={sessionTitle(session)} aside={aside}>
      <SessionBar groups={groups} />
      <ul className="po-session-figures" aria-label={todayWords.figures}>
        {order.map((known) => (
          <li key={known}>
            <Mark code={strokeOf(icons[known] ?? null, session)} on={on} session={session} words={false} />
            <p>
              <strong>{numberInWords(groups[known].length)}</strong>
              <span>{wordsOf(known)}</span>
            </p>
          </li>
        ))}
        {groups.unmatched.length > 0 ? (
          <li>
            <Mark code={null} on={on} session={session} words={false} />
            <p>
              <strong>{numberInWords(groups.unmatched.length)}</strong>
              <Link to="/set-up/matching">{wordsOf('unmatched')}</Link>
            </p>
          </li>
        ) : null}
        {groups['not-expected'].length > 0 ? (
          <li>
            <p>
              <strong>{numberInWords(groups['not-expected'].length)}</strong>
              <span>{wordsOf('not-expected')}</span>
            </p>
          </li>
        ) : null}
        <li className="po-session-rate">
          <p>
            <strong>{rateWords(attendingRate(groups))}</strong>
            <span>{todayWords.attending}</span>
          </p>
        </li>
        <YearSoFar on={on} />
      </ul>
    </Sheet>
  );
}

const strokeOf = (code: string | null, session: Session): string | null =>
  code === '/' && session === 'PM' ? '\\' : code;
