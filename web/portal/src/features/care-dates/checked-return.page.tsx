import { Link, useParams } from '@tanstack/react-router';
import { Button, buttonClass, NotFound, Page, Sheet } from '@tutela/ui';
import { isNotFound, ReadState } from '@tutela/web';
import { useState } from 'react';
import { isImport } from '../../shared/is-import';
import { ActDialog } from '../../shared/act/ActDialog';
import '../../shared/set-up/set-up.css';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import { useCareImport, useConfirmCareDates, type CareImport, type Confirmed } from './care-dates.queries';
import {
  answerInWords,
  checkedReturnWords as words,
  confirmRefusals,
  confirmWords,
  leadInWords,
} from './checked-return.words';
import { ChildrenSheet } from './ChildrenSheet';
import { Findings } from './Findings';
import { ConfirmedPage, HalfPage, SettledPage } from './SettledPages';
import { countsOf } from './shown-children';
import { uploadReturnWords } from './upload-return.words';

/** `/set-up/care-dates/:import`: the return as checked against the list, until it is confirmed (VS-22). */
export function CheckedReturnPage() {
  const { import: id } = useParams({ from: '/shell/set-up/care-dates/$import' });
  if (!isImport(id)) return <NotFound />;
  return <KnownReturn id={id} />;
}

function KnownReturn({ id }: { id: string }) {
  const read = useCareImport(id);
  const [confirmed, setConfirmed] = useState<Confirmed>();
  const { data } = read;
  if (isNotFound(read.error)) return <NotFound />;
  if (confirmed && data?.state !== 'taken-back')
    return <ConfirmedPage key="confirmed" id={id} counts={confirmed} takeBack={data?.takeBack} />;
  if (data && data.state !== 'checked') return <SettledPage key={data.state} settled={data} />;
  if (data && (data.files.header === undefined || data.files.episodes === undefined)) return <HalfPage key="half" />;
  if (data) return <Checked key={id} checked={data} onConfirmed={setConfirmed} />;
  return (
    <Page title={words.title} h1={words.title} trail={<SetUpTrail here={uploadReturnWords.trail} />}>
      <ReadState read={read} loading={words.loading}>
        {() => null}
      </ReadState>
    </Page>
  );
}

function Checked({ checked, onConfirmed }: { checked: CareImport; onConfirmed: (counts: Confirmed) => void }) {
  const [isAsked, setIsAsked] = useState(false);
  const { mutateAsync } = useConfirmCareDates();
  const counts = countsOf(checked.children);
  return (
    <Page
      title={words.title}
      h1={answerInWords(counts)}
      lead={leadInWords(checked)}
      trail={<SetUpTrail here={uploadReturnWords.trail} />}
      acts={
        <>
          <Link to="/set-up/care-dates" className={buttonClass()}>
            {words.another}
          </Link>
          {counts.changed > 0 ? (
            <Button kind="main" onPress={() => setIsAsked(true)}>
              {confirmWords.confirm}
            </Button>
          ) : null}
        </>
      }
    >
      <ChildrenSheet checked={checked} counts={counts} />
      {checked.strays.length > 0 ? (
        <Sheet title={words.strays} hint={words.straysHint}>
          <div className="po-findings">
            <Findings found={checked.strays.slice(0, mostStrays)} tone="bad" />
          </div>
        </Sheet>
      ) : null}
      <ActDialog
        open={isAsked}
        title={confirmWords.confirm}
        words={confirmRefusals}
        act={() => mutateAsync(checked.import)}
        onDone={onConfirmed}
        onClose={() => setIsAsked(false)}
      >
        <p>{confirmWords.follows}</p>
        <ul>
          {confirmWords.lines(counts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="po-quiet">{confirmWords.after}</p>
      </ActDialog>
    </Page>
  );
}

const mostStrays = 100;
