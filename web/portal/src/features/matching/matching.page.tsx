import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, buttonClass, EmptyState, FilterSelect, Page, Pill, PillRow, Sheet } from '@tutela/ui';
import { ReadState, useMay } from '@tutela/web';
import '../../shared/set-up/set-up.css';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import { countsOf, matchesAt, schoolsOf, shownMatches, type NamedMatch } from './matches';
import { MatchTable } from './MatchTable';
import { useMatches } from './matching.queries';
import { outcomes, type Outcome, type Shown } from './matching.search';
import { answerAtInWords, answerInWords, matchingWords as words } from './matching.words';

/** `/set-up/matching`: how the children of the list were found at their schools (VS-05). */
export function MatchingPage() {
  const read = useMatches();
  const { data } = read;
  const { school } = useSearch({ from: '/shell/set-up/matching' });
  return (
    <Page
      title={words.title}
      h1={data ? headline(data, school) : words.title}
      lead={words.lead}
      trail={<SetUpTrail here={words.trail} />}
      acts={data && data.length > 0 ? <Acts matches={data} /> : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {(matches) => (matches.length === 0 ? <NoRunYet /> : <Matches matches={matches} />)}
      </ReadState>
    </Page>
  );
}

/** The answer is about what is shown: one school where one is chosen. */
function headline(matches: readonly NamedMatch[], school: number | undefined): string {
  if (school === undefined) return answerInWords(countsOf(matches));
  const here = matchesAt(matches, school);
  return answerAtInWords(here[0]?.schoolName ?? words.thisSchool, countsOf(here));
}

function Acts({ matches }: { matches: readonly NamedMatch[] }) {
  const mayUpload = useMay()('children:upload');
  const isToMend = matches.some(({ outcome }) => outcome !== 'matched');
  return (
    <>
      <Button onPress={() => window.print()}>{words.print}</Button>
      {mayUpload && isToMend ? (
        <Link to="/set-up/children" className={buttonClass('main')}>
          {words.upload}
        </Link>
      ) : null}
    </>
  );
}

function NoRunYet() {
  return (
    <Sheet>
      <EmptyState
        act={
          <Link to="/schools" className={buttonClass('main')}>
            {words.schools}
          </Link>
        }
      >
        {words.empty}
      </EmptyState>
    </Sheet>
  );
}

function Matches({ matches }: { matches: readonly NamedMatch[] }) {
  const { show, school } = useSearch({ from: '/shell/set-up/matching' });
  const here = matchesAt(matches, school);
  const isOpen = here.some(({ outcome }) => outcome !== 'matched');
  const shown = show ?? (isOpen ? 'open' : 'all');
  const found = shownMatches(here, shown);
  return (
    <>
      <Filters matches={matches} here={here} shown={shown} />
      <Sheet flush>{found.length === 0 ? <NothingFound /> : <MatchTable matches={found} />}</Sheet>
    </>
  );
}

interface FiltersProps {
  matches: readonly NamedMatch[];
  here: readonly NamedMatch[];
  shown: Shown;
}

function Filters({ matches, here, shown }: FiltersProps) {
  const { school } = useSearch({ from: '/shell/set-up/matching' });
  const navigate = useNavigate({ from: '/set-up/matching' });
  const choose = (changed: { show?: Outcome | 'all'; school?: number }): void =>
    void navigate({ search: (old) => ({ ...old, ...changed }), replace: true, resetScroll: false });
  return (
    <div className="po-filter-line tu-screen-only">
      <PillRow label={words.filters}>
        {(['open', ...outcomes, 'all'] as const).map((one) => (
          <Pill key={one} chosen={shown === one} onChoose={() => choose({ show: one === 'open' ? undefined : one })}>
            {words.shown[one]}, {shownMatches(here, one).length}
          </Pill>
        ))}
      </PillRow>
      <FilterSelect
        label={words.school}
        value={school === undefined ? '' : String(school)}
        options={[{ value: '', words: words.allSchools }, ...schoolsOf(matches)]}
        onChoose={(urn) => choose({ school: urn === '' ? undefined : Number(urn) })}
      />
    </div>
  );
}

function NothingFound() {
  const navigate = useNavigate({ from: '/set-up/matching' });
  return (
    <div className="po-pad">
      <EmptyState act={<Button onPress={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>}>
        {words.noMatch}
      </EmptyState>
    </div>
  );
}
