import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, EmptyState, FilterSearch, Page, Pill, PillRow, Sheet } from '@tutela/ui';
import { ReadState } from '@tutela/web';
import { useState } from 'react';
import { useCollection } from '../../shared/collection/collection.queries';
import { NoSchools } from '../../shared/collection/NoSchools';
import '../../shared/set-up/set-up.css';
import { statesOf, type StatedSchool } from '../../shared/set-up/school-state';
import { groupWords } from '../../shared/set-up/state.words';
import { SchoolsTable } from './SchoolsTable';
import { answerInWords, schoolsWords as words } from './schools.words';
import { wantedSchools } from './wanted-schools';

/** `/schools`: the schools of the authority's children and how their marks come. */
export function SchoolsPage() {
  const read = useCollection();
  const schools = read.data && statesOf(read.data);
  const needing = schools?.filter(({ group }) => group === 'attention').length ?? 0;
  return (
    <Page
      title={words.title}
      h1={schools ? answerInWords(schools.length, needing) : words.title}
      lead={words.lead}
      acts={schools && schools.length > 0 ? <Button onPress={() => window.print()}>{words.print}</Button> : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {(collection) =>
          collection.schools.length === 0 ? (
            <NoSchools why={words.empty} upload={words.upload} />
          ) : (
            <Schools schools={statesOf(collection)} />
          )
        }
      </ReadState>
    </Page>
  );
}

function Schools({ schools }: { schools: readonly StatedSchool[] }) {
  const { show } = useSearch({ from: '/shell/schools' });
  const navigate = useNavigate({ from: '/schools' });
  const [text, setText] = useState('');
  const choose = (one: typeof show): void =>
    void navigate({ search: { show: one }, replace: true, resetScroll: false });
  const clear = (): void => {
    setText('');
    choose(undefined);
  };
  const counted = groupWords.map((one) => ({ ...one, count: wantedSchools(schools, text, one.group).length }));
  const shown = wantedSchools(schools, text, show);
  return (
    <>
      <div className="po-filter-line tu-screen-only" role="search">
        <PillRow label={words.filters}>
          <Pill chosen={show === undefined} onChoose={() => choose(undefined)}>
            {words.all}, {wantedSchools(schools, text, undefined).length}
          </Pill>
          {counted
            .filter(({ group, count }) => count > 0 || group === show)
            .map(({ group, words: name, count }) => (
              <Pill key={group} chosen={show === group} onChoose={() => choose(group)}>
                {name}, {count}
              </Pill>
            ))}
        </PillRow>
        <FilterSearch label={words.search} text={text} onChange={setText} />
      </div>
      <Sheet flush>
        {shown.length > 0 ? (
          <SchoolsTable schools={shown} />
        ) : (
          <div className="po-pad">
            <EmptyState act={<Button onPress={clear}>{words.clear}</Button>}>{words.noMatch}</EmptyState>
          </div>
        )}
      </Sheet>
    </>
  );
}
