import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, EmptyState, Page, Sheet, Sheets } from '@tutela/ui';
import { ReadState } from '@tutela/web';
import { useMemo, useState } from 'react';
import { useExplored, type Explored } from './attendance.queries';
import type { AttendanceSearch } from './attendance.search';
import { answerInWords, attendanceWords as words, leadInWords } from './attendance.words';
import { WeekCharts, YearGroupDots } from './Charts';
import { exploredFigures, type ExploredFigures } from './explored';
import { ExportButton } from './ExportButton';
import type { Narrowing } from './figures';
import { Filters, Groupings, Narrowed } from './Filters';
import { sortOfText, textOfSort } from './group-sort';
import { GroupTable } from './GroupTable';
import { SummaryFigures } from './Summary';

/** `/attendance`: the figures of any window, by child, year group, school, placement and social worker (VS-01, VS-29). */
export function AttendancePage() {
  const search = useSearch({ from: '/shell/attendance' });
  const read = useExplored(search);
  // A social worker or a placement is a name: it narrows the page, and never stands in the URL.
  const [named, setNamed] = useState<Narrowing>();
  const { data } = read;
  const figures = useMemo(() => (data ? exploredFigures(data, search, named) : undefined), [data, search, named]);
  const { window = 'year', count = 'child', group = 'school' } = search;
  const hasAny = figures !== undefined && figures.now.figures.possible > 0;
  return (
    <Page
      title={words.title}
      h1={figures ? answerInWords(figures.now, figures.before, window) : words.title}
      lead={data && figures && hasAny ? leadInWords(figures.now, data.attendance, count) : undefined}
      acts={
        figures && hasAny ? (
          <>
            <Button onPress={printPage}>{words.print}</Button>
            <ExportButton groups={figures.groups} by={group} />
          </>
        ) : undefined
      }
    >
      <ReadState read={read} loading={words.loading}>
        {(known) => (
          <>
            <Filters search={search} days={known.attendance} />
            {figures && hasAny ? (
              <Work known={known} figures={figures} search={search} onNamed={setNamed} />
            ) : (
              <Sheet>
                <EmptyState>{words.noneLead}</EmptyState>
              </Sheet>
            )}
          </>
        )}
      </ReadState>
    </Page>
  );
}

/** `window` is the name of the filter above. */
const printPage = (): void => globalThis.print();

interface WorkProps {
  known: Explored;
  figures: ExploredFigures;
  search: AttendanceSearch;
  onNamed: (named: Narrowing | undefined) => void;
}

function Work({ known, figures, search, onNamed }: WorkProps) {
  const navigate = useNavigate({ from: '/attendance' });
  const { group = 'school', window = 'year', sort } = search;
  const isWhole = figures.narrowings.length === 0;
  const showAll = (): void => {
    onNamed(undefined);
    void navigate({ search: (old) => ({ ...old, school: undefined, year: undefined }), resetScroll: false });
  };
  const table = (
    <Sheet flush title={`${words.groups} ${words.groupBy[group].toLowerCase()}`} aside={<Groupings by={group} />}>
      <GroupTable
        by={group}
        groups={figures.groups}
        before={figures.groupsBefore}
        sort={sortOfText(sort)}
        short={isWhole}
        onSort={(next) =>
          void navigate({ search: (old) => ({ ...old, sort: textOfSort(next) }), replace: true, resetScroll: false })
        }
        onNarrow={({ key }) => {
          onNamed({ by: group, key });
          void navigate({ search: (old) => ({ ...old, group: 'child' }), resetScroll: false });
        }}
      />
    </Sheet>
  );
  return (
    <>
      {isWhole ? null : <Narrowed names={figures.narrowings.map(({ name }) => name)} onAll={showAll} />}
      <SummaryFigures summary={figures.now} />
      {isWhole ? <WeekCharts {...known} window={window} /> : null}
      {isWhole && group !== 'year' ? (
        <Sheets shape="wide-right">
          <YearGroupDots groups={figures.years} before={figures.yearsBefore} window={window} />
          {table}
        </Sheets>
      ) : (
        table
      )}
    </>
  );
}
