import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Day } from '@tutela/education';
import { Button, FilterSelect, NotFound, Page, Sheets } from '@tutela/ui';
import { ReadState, useMay, useToday } from '@tutela/web';
import { useState } from 'react';
import { AmendDialog } from '../../shared/amend/AmendDialog';
import { schoolOf, type RosterChild } from '../../shared/roster/roster';
import { firstYearOf, yearGroupWords } from '../../shared/words';
import { amendableOf } from './child-amendable';
import { dayAtFirst, sessionToDecide, type ChildYear } from './child-year';
import { useChild, useChildYear } from './child.queries';
import { childWords, leadInWords, schoolYearInWords } from './child.words';
import { ChildFigures } from './ChildFigures';
import { DayPanel } from './DayPanel';
import { Places } from './Places';
import { YearSheet } from './YearSheet';

/** `/children/:child`: one child's school year as figures, marks and places. */
export function ChildPage() {
  const { child } = useParams({ from: '/shell/children/$child' });
  const read = useChild(child);
  const known = read.data?.known;
  if (read.data && !known) return <NotFound />;
  if (known) return <KnownChild key={child} child={known} />;
  return (
    <Page title={childWords.title} h1={childWords.title}>
      <ReadState read={read} loading={childWords.loading}>
        {() => null}
      </ReadState>
    </Page>
  );
}

function KnownChild({ child }: { child: RosterChild }) {
  const search = useSearch({ from: '/shell/children/$child' });
  const navigate = useNavigate({ from: '/children/$child' });
  const [amending, setAmending] = useState<Day>();
  const mayAmend = useMay()('marks:amend');
  const today = useToday();
  const chosenYear = search.year ?? firstYearOf(search.on ?? today);
  const read = useChildYear(child, chosenYear);
  const on = search.on ?? (read.data && dayAtFirst(read.data));
  const choose = (day: Day): void =>
    void navigate({ search: (old) => ({ ...old, on: day }), replace: true, resetScroll: false });
  const school = schoolOf(child, today);
  const isDeciding = read.data !== undefined && on !== undefined && sessionToDecide(read.data, on) !== undefined;
  return (
    <Page
      title={childWords.title}
      h1={child.name}
      lead={leadInWords(child, school, today)}
      trail={
        <>
          <Link to="/children">{childWords.trail}</Link> / {yearGroupWords(school?.yearGroup)}
        </>
      }
      acts={
        <>
          <Button onPress={() => window.print()}>{childWords.print}</Button>
          {mayAmend ? (
            <Button
              kind={isDeciding ? 'second' : 'main'}
              missing={on ? undefined : { words: childWords.noDay }}
              onPress={() => setAmending(on)}
            >
              {childWords.correct}
            </Button>
          ) : null}
        </>
      }
    >
      <YearChoice child={child} year={chosenYear} />
      <ReadState read={read} loading={childWords.loading}>
        {(year) => (
          <>
            <ChildFigures year={year} />
            <YearSheet year={year} chosen={on} onChoose={choose} />
            <Sheets shape="wide-left">
              {on ? <ChosenDay child={child} year={year} on={on} onAmend={mayAmend ? setAmending : undefined} /> : null}
              <Places child={child} />
            </Sheets>
            <AmendDialog
              target={amending ? amendableOf(child, year, amending) : undefined}
              onClose={() => setAmending(undefined)}
            />
          </>
        )}
      </ReadState>
    </Page>
  );
}

interface ChosenDayProps {
  child: RosterChild;
  year: ChildYear;
  on: Day;
  onAmend?: (on: Day) => void;
}

function ChosenDay({ child, year, on, onAmend }: ChosenDayProps) {
  const canChange = onAmend && Object.keys(amendableOf(child, year, on).sessions).length > 0;
  return <DayPanel child={child.child} year={year} on={on} onCorrect={canChange ? () => onAmend(on) : undefined} />;
}

/** School years in which the child was in care and on a roll, and the one whose marks were asked for too; absent where there is one only. */
function YearChoice({ child, year }: { child: RosterChild; year: number }) {
  const navigate = useNavigate({ from: '/children/$child' });
  const now = firstYearOf(useToday());
  const firstInCare = child.care[0]?.from ?? child.inCareFrom;
  const starts = child.enrolments.map(
    ({ from, historyFrom }) => historyFrom ?? (from > firstInCare ? from : firstInCare),
  );
  const first = Math.min(now, ...starts.map(firstYearOf));
  const years = Array.from({ length: now - first + 1 }, (_, index) => now - index);
  if (years.length < 2) return null;
  return (
    <div className="po-filters tu-screen-only">
      <FilterSelect
        label={childWords.year}
        value={String(year)}
        options={years.map((one) => ({ value: String(one), words: schoolYearInWords(one) }))}
        onChoose={(one) => void navigate({ search: { year: Number(one) }, replace: true, resetScroll: false })}
      />
    </div>
  );
}
