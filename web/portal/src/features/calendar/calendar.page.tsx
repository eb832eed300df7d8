import { useNavigate, useSearch } from '@tanstack/react-router';
import { schoolYearFrom } from '@tutela/education';
import { Page, Pill, PillRow, Sheets } from '@tutela/ui';
import { ReadState, useToday } from '@tutela/web';
import { useCalendar } from '../../shared/figures/calendar.queries';
import { firstYearOf } from '../../shared/words';
import '../../shared/set-up/set-up.css';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import { answerInWords, calendarWords as words } from './calendar.words';
import { ClosedDays } from './ClosedDays';
import { HalfTerms } from './HalfTerms';
import { RegistrationTimes } from './RegistrationTimes';
import { schoolDaysOf } from './term-dates';

/** `/set-up/calendar`: on which days schools are open, and from when a mark is due. */
export function CalendarPage() {
  const now = firstYearOf(useToday());
  const { year = now } = useSearch({ from: '/shell/set-up/calendar' });
  const read = useCalendar(year);
  return (
    <Page
      title={words.title}
      h1={read.data ? answerInWords(year, schoolDaysOf(read.data.calendar)) : words.title}
      lead={words.lead}
      trail={<SetUpTrail here={words.trail} />}
    >
      <Years now={now} shown={year} />
      <ReadState read={read} loading={words.loading}>
        {(calendar) => (
          <>
            <RegistrationTimes calendar={calendar} />
            <div className="po-from-top">
              <Sheets shape="wide-left">
                <HalfTerms year={year} calendar={calendar.calendar} />
                <ClosedDays year={year} calendar={calendar.calendar} />
              </Sheets>
            </div>
          </>
        )}
      </ReadState>
    </Page>
  );
}

/** Last, this and the next school year. */
function Years({ now, shown }: { now: number; shown: number }) {
  const navigate = useNavigate({ from: '/set-up/calendar' });
  return (
    <PillRow label={words.years}>
      {[now - 1, now, now + 1].map((year) => (
        <Pill
          key={year}
          chosen={year === shown}
          onChoose={() => void navigate({ search: { year }, replace: true, resetScroll: false })}
        >
          {schoolYearFrom(year)}
        </Pill>
      ))}
    </PillRow>
  );
}
