import { Link } from '@tanstack/react-router';
import { buttonClass, Figure, FigureRow, numberInWords, Page } from '@tutela/ui';
import type { ReactNode } from 'react';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import type { CareImport, Confirmed } from './care-dates.queries';
import { checkedReturnWords, confirmedWords as words } from './checked-return.words';
import { uploadReturnWords } from './upload-return.words';

const kinds = ['changed', 'same', 'faulty', 'notOnList'] as const;

/** The care dates are on record: what was done. */
export function ConfirmedPage({ counts }: { counts: Confirmed }) {
  return (
    <AfterPage h1={words.h1(counts.changed)} lead={words.lead}>
      <FigureRow label={words.figures}>
        {kinds.map((kind) => (
          <Figure key={kind} value={numberInWords(counts[kind])} words={words[kind]} />
        ))}
      </FigureRow>
    </AfterPage>
  );
}

/** A return that was settled some time ago keeps no rows. */
export function SettledPage({ state }: { state: CareImport['state'] }) {
  return state === 'confirmed' ? (
    <AfterPage h1={words.settled} lead={words.settledLead} />
  ) : (
    <AfterPage h1={words.givenUp} lead={words.givenUpLead} />
  );
}

/** One file was taken and the other was not. */
export function HalfPage() {
  return <AfterPage h1={checkedReturnWords.half} lead={checkedReturnWords.halfLead} />;
}

function AfterPage({ h1, lead, children = null }: { h1: string; lead: string; children?: ReactNode }) {
  return (
    <Page
      title={words.title}
      h1={h1}
      lead={lead}
      trail={<SetUpTrail here={uploadReturnWords.trail} />}
      acts={
        <>
          <Link to="/set-up/care-dates" className={buttonClass()}>
            {words.upload}
          </Link>
          <Link to="/children" className={buttonClass('main')}>
            {words.children}
          </Link>
        </>
      }
    >
      {children}
    </Page>
  );
}
