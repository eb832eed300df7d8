import { useNavigate } from '@tanstack/react-router';
import { DateField, FilterSelect, Form, Pill, PillRow, Sheet, type Option } from '@tutela/ui';
import { z } from 'zod';
import type { AttendanceSearch, Count, GroupBy, Window } from './attendance.search';
import { attendanceWords as words } from './attendance.words';
import type { Days } from './windows';

const optionsOf = (table: Readonly<Record<string, string>>): Option[] =>
  Object.entries(table).map(([value, sentence]) => ({ value, words: sentence }));

/** Dates, what is counted, and what it is compared with; all in the URL. */
export function Filters({ search, days }: { search: AttendanceSearch; days: Days }) {
  const navigate = useNavigate({ from: '/attendance' });
  const { window = 'year', count = 'child', compare = 'none' } = search;
  const change = (changed: AttendanceSearch): void =>
    void navigate({ search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  const onWindow = (value: string): void => {
    const own = value === 'own' ? days : { from: undefined, to: undefined };
    change({ window: value as Window, ...own });
  };
  return (
    <>
      <div className="po-filters tu-screen-only">
        <FilterSelect
          label={words.filters.window}
          value={window}
          options={optionsOf(words.windows)}
          onChoose={onWindow}
        />
        <FilterSelect
          label={words.filters.count}
          value={count}
          options={optionsOf(words.counts)}
          onChoose={(value) => change({ count: value as Count })}
        />
        <FilterSelect
          label={words.filters.compare}
          value={compare}
          options={optionsOf(words.compares)}
          onChoose={(value) => change({ compare: value as NonNullable<AttendanceSearch['compare']> })}
        />
      </div>
      {window === 'own' ? <OwnDays key={`${days.from} ${days.to}`} days={days} onChange={change} /> : null}
    </>
  );
}

const ownDays = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: words.wrongWay });

function OwnDays({ days, onChange }: { days: Days; onChange: (changed: AttendanceSearch) => void }) {
  const send = (chosen: Days): Promise<void> => {
    onChange(chosen);
    return Promise.resolve();
  };
  return (
    <Sheet>
      <Form schema={ownDays} start={{ ...days }} onSubmit={send} submit={words.show} submitKind="second">
        <DateField name="from" label={words.from} />
        <DateField name="to" label={words.to} />
      </Form>
    </Sheet>
  );
}

/** By what the table is grouped. */
export function Groupings({ by }: { by: GroupBy }) {
  const navigate = useNavigate({ from: '/attendance' });
  return (
    <PillRow label={words.groups}>
      {(Object.keys(words.groupBy) as GroupBy[]).map((one) => (
        <Pill
          key={one}
          chosen={by === one}
          onChoose={() =>
            void navigate({ search: (old) => ({ ...old, group: one }), replace: true, resetScroll: false })
          }
        >
          {words.groupBy[one]}
        </Pill>
      ))}
    </PillRow>
  );
}

/** To what the page is narrowed, and the way back to all. */
export function Narrowed({ names, onAll }: { names: readonly string[]; onAll: () => void }) {
  return (
    <PillRow label={words.title}>
      {names.map((name) => (
        <Pill key={name} chosen onChoose={onAll}>
          {words.only(name)}
        </Pill>
      ))}
      <Pill chosen={false} onChoose={onAll}>
        {words.all}
      </Pill>
    </PillRow>
  );
}
