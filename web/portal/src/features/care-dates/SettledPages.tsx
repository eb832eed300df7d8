import { Link } from '@tanstack/react-router';
import { buttonClass, Figure, FigureRow, numberInWords, Page } from '@tutela/ui';
import type { ReactNode } from 'react';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import type { CareImport, Confirmed, TakeBack } from './care-dates.queries';
import { checkedReturnWords, confirmedWords as words } from './checked-return.words';
import { takeBackWords as backWords } from './take-back.words';
import { TakeBackSheet } from './TakeBackSheet';
import { uploadReturnWords } from './upload-return.words';

const kinds = ['changed', 'same', 'faulty', 'notOnList'] as const;

interface ConfirmedPageProps {
  id: string;
  counts: Confirmed;
  takeBack: TakeBack | undefined;
}

/** The care dates are on record: what was done. */
export function ConfirmedPage({ id, counts, takeBack }: ConfirmedPageProps) {
  return (
    <AfterPage h1={words.h1(counts.changed)} lead={words.lead}>
      <FigureRow label={words.figures}>
        {kinds.map((kind) => (
          <Figure key={kind} value={numberInWords(counts[kind])} words={words.counted[kind](counts[kind])} />
        ))}
      </FigureRow>
      {takeBack ? <TakeBackSheet id={id} takeBack={takeBack} /> : null}
    </AfterPage>
  );
}

/** A return that was settled some time ago keeps no rows. */
export function SettledPage({ settled: { import: id, state, takeBack, uploadedAt } }: { settled: CareImport }) {
  if (state === 'taken-back')
    return (
      <AfterPage title={backWords.takenBack} h1={backWords.takenBackH1} lead={backWords.takenBackLead(uploadedAt)} />
    );
  if (state === 'given-up') return <AfterPage h1={words.givenUp} lead={words.givenUpLead} />;
  return (
    <AfterPage h1={words.settled} lead={words.settledLead(uploadedAt)}>
      {takeBack ? <TakeBackSheet id={id} takeBack={takeBack} /> : null}
    </AfterPage>
  );
}

/** One file was taken and the other was not. */
export function HalfPage() {
  return <AfterPage h1={checkedReturnWords.half} lead={checkedReturnWords.halfLead} />;
}

interface AfterPageProps {
  title?: string;
  h1: string;
  lead: string;
  children?: ReactNode;
}

function AfterPage({ title = words.title, h1, lead, children = null }: AfterPageProps) {
  return (
    <Page
      title={title}
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
