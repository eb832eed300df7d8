import { dayInWords, type Day, type Session } from '@tutela/education';
import { Badge, Button, Sheet, sessionWords, type CalendarDay, type MarkData } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import { decideWords } from '../../shared/decide/decide.words';
import { TwoVersions } from '../../shared/decide/TwoVersions';
import { VersionCard } from '../../shared/decide/VersionCard';
import { markKey, sessionToDecide, type ChildMark, type ChildYear } from './child-year';
import { childWords } from './child.words';

interface DayPanelProps {
  child: number;
  year: ChildYear;
  on: Day;
  /** Absent where marks may not be changed. */
  onCorrect?: () => void;
}

/** Both sessions of a day: what stands, from where, by whom and when, what it replaced, and what is to be decided (VS-27). */
export function DayPanel({ child, year, on, onCorrect }: DayPanelProps) {
  const day = year.days.find((one) => one.on === on);
  const toDecide = sessionToDecide(year, on);
  const isUndecided = year.toDecide.some((one) => one.on === on);
  const correct = onCorrect ? (
    <Button kind="quiet" onPress={onCorrect}>
      {childWords.correctDay}
    </Button>
  ) : null;
  return (
    <Sheet title={dayInWords(on)} aside={isUndecided ? <Badge tone="warn">{decideWords.twoVersions}</Badge> : correct}>
      {(['AM', 'PM'] as const).map((session) => (
        <section
          key={session}
          className="po-session"
          aria-label={`${capitalised(sessionWords[session])}, ${dayInWords(on)}`}
        >
          <h3>{capitalised(sessionWords[session])}</h3>
          <OneSession
            child={child}
            mark={year.marks.get(markKey(on, session))}
            data={dataOf(day, session)}
            main={session === toDecide}
          />
        </section>
      ))}
      {isUndecided ? correct : null}
    </Sheet>
  );
}

const dataOf = (day: CalendarDay | undefined, session: Session): MarkData | undefined =>
  session === 'AM' ? day?.am : day?.pm;

interface OneSessionProps {
  child: number;
  mark: ChildMark | undefined;
  data: MarkData | undefined;
  /** Deciding it is the one thing to do on the page. */
  main: boolean;
}

function OneSession({ child, mark, data, main }: OneSessionProps) {
  if (!mark) return <p className="po-quiet">{data?.notDueYet ? childWords.notDue : childWords.noMark}</p>;
  const { on, session, schoolName, stands, other, replaced } = mark;
  const where = { on, session, schoolName };
  return (
    <>
      {other ? (
        <TwoVersions mark={{ ...mark, child, other }} main={main} />
      ) : (
        <VersionCard version={stands} {...where} stands />
      )}
      {replaced.length > 0 ? (
        <details className="po-replaced">
          <summary>
            {childWords.replaced}, {replaced.length}
          </summary>
          {replaced.map((version) => (
            <VersionCard key={version.broughtAt} version={version} {...where} place={decideWords.replaced} />
          ))}
        </details>
      ) : null}
    </>
  );
}
