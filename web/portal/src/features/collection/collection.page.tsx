import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, EmptyState, Page, Pill, PillRow, Sheet } from '@tutela/ui';
import { ReadState } from '@tutela/web';
import { useCollection, type Collection } from '../../shared/collection/collection.queries';
import { NoSchools } from '../../shared/collection/NoSchools';
import '../../shared/set-up/set-up.css';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import { statesOf, type StatedSchool } from '../../shared/set-up/school-state';
import { groupWords } from '../../shared/set-up/state.words';
import { AuthorityActs } from './AuthorityActs';
import { answerInWords, collectionWords as words, leadInWords } from './collection.words';
import { CollectionTable } from './CollectionTable';

/** `/set-up/collection`: begin and pause, for the authority and per school (VS-16). */
export function CollectionPage() {
  const read = useCollection();
  const { data } = read;
  const hasSchools = data !== undefined && data.schools.length > 0;
  return (
    <Page
      title={words.title}
      h1={data ? answerInWords(data, statesOf(data)) : words.title}
      lead={data ? leadInWords(data) : undefined}
      trail={<SetUpTrail here={words.trail} />}
      acts={hasSchools ? <AuthorityActs collection={data} /> : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {(collection) =>
          collection.schools.length === 0 ? (
            <NoSchools why={words.empty} upload={words.upload} />
          ) : (
            <Schools collection={collection} />
          )
        }
      </ReadState>
    </Page>
  );
}

function Schools({ collection }: { collection: Collection }) {
  const { show } = useSearch({ from: '/shell/set-up/collection' });
  const schools = statesOf(collection);
  const shown = schools.filter(({ group }) => show === undefined || group === show);
  return (
    <>
      <Filters schools={schools} />
      <Sheet flush>{shown.length === 0 ? <NothingFound /> : <CollectionTable schools={shown} />}</Sheet>
    </>
  );
}

function Filters({ schools }: { schools: readonly StatedSchool[] }) {
  const { show } = useSearch({ from: '/shell/set-up/collection' });
  const navigate = useNavigate({ from: '/set-up/collection' });
  const choose = (one: typeof show): void =>
    void navigate({ search: { show: one }, replace: true, resetScroll: false });
  return (
    <PillRow label={words.filters}>
      <Pill chosen={show === undefined} onChoose={() => choose(undefined)}>
        {words.all}, {schools.length}
      </Pill>
      {groupWords
        .map((one) => ({ ...one, count: schools.filter(({ group }) => group === one.group).length }))
        .filter(({ group, count }) => count > 0 || show === group)
        .map(({ group, words: name, count }) => (
          <Pill key={group} chosen={show === group} onChoose={() => choose(group)}>
            {name}, {count}
          </Pill>
        ))}
    </PillRow>
  );
}

function NothingFound() {
  const navigate = useNavigate({ from: '/set-up/collection' });
  return (
    <div className="po-pad">
      <EmptyState act={<Button onPress={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>}>
        {words.noMatch}
      </EmptyState>
    </div>
  );
}
