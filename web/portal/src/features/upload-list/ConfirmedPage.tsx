import { Link } from '@tanstack/react-router';
import { buttonClass, Figure, FigureRow, Notice, numberInWords, Page } from '@tutela/ui';
import { useCollection } from '../../shared/collection/collection.queries';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import { confirmedWords as words } from './checked.words';
import type { Confirmed, ListImport } from './upload-list.queries';
import { uploadWords } from './upload-list.words';

const kinds = ['new', 'changed', 'same', 'ended'] as const;

/** The list is on record: what was done, and what comes next. */
export function ConfirmedPage({ counts }: { counts: Confirmed }) {
  const { data } = useCollection();
  const hasNotBegun = data?.state === 'not-begun';
  const next = hasNotBegun
    ? ({ to: '/set-up/collection', words: words.begin, lead: words.beginLead } as const)
    : ({ to: '/schools', words: words.schools, lead: words.schoolsLead } as const);
  return (
    <Page
      title={words.title}
      h1={words.h1}
      lead={next.lead}
      trail={<SetUpTrail here={uploadWords.trail} />}
      acts={
        <>
          <Link to="/children" className={buttonClass()}>
            {words.children}
          </Link>
          <Link to={next.to} className={buttonClass('main')}>
            {next.words}
          </Link>
        </>
      }
    >
      <FigureRow label={words.figures}>
        {kinds.map((kind) => (
          <Figure key={kind} value={numberInWords(counts[kind])} words={words[kind]} />
        ))}
      </FigureRow>
      {counts.kept > 0 ? <Notice tone="note">{words.kept(counts.kept)}</Notice> : null}
    </Page>
  );
}

/** A list that was settled some time ago keeps no rows. */
export function SettledPage({ state }: { state: ListImport['state'] }) {
  const isConfirmed = state === 'confirmed';
  return (
    <Page
      title={words.title}
      h1={isConfirmed ? words.settled : words.givenUp}
      lead={isConfirmed ? words.settledLead : words.givenUpLead}
      trail={<SetUpTrail here={uploadWords.trail} />}
      acts={
        <>
          <Link to="/children" className={buttonClass()}>
            {words.children}
          </Link>
          <Link to="/set-up/children" className={buttonClass('main')}>
            {words.upload}
          </Link>
        </>
      }
    >
      {null}
    </Page>
  );
}
