import { Link, useParams } from '@tanstack/react-router';
import type { Day } from '@tutela/education';
import { Button, buttonClass, NotFound, Page } from '@tutela/ui';
import { isNotFound, ReadState } from '@tutela/web';
import { useState } from 'react';
import { isImport } from '../../shared/is-import';
import '../../shared/set-up/set-up.css';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import { childrenIn, countsOf, needing } from './checked-rows';
import { answerInWords, checkedWords as words, confirmWords, leadInWords } from './checked.words';
import { CheckedSheet, checkedSheetId } from './CheckedSheet';
import { ConfirmedPage, SettledPage } from './ConfirmedPage';
import { ConfirmListDialog } from './ConfirmListDialog';
import { MissingSheet } from './MissingSheet';
import { useListImport, type Confirmed, type ListImport } from './upload-list.queries';
import { uploadWords } from './upload-list.words';

/** `/set-up/children/:import`: the list as checked, until it is confirmed (VS-15, VS-22). */
export function CheckedPage() {
  const { import: id } = useParams({ from: '/shell/set-up/children/$import' });
  if (!isImport(id)) return <NotFound />;
  return <KnownList id={id} />;
}

function KnownList({ id }: { id: string }) {
  const read = useListImport(id);
  const [confirmed, setConfirmed] = useState<Confirmed>();
  if (isNotFound(read.error)) return <NotFound />;
  if (confirmed) return <ConfirmedPage key="confirmed" counts={confirmed} />;
  if (read.data?.state === 'checked') return <Checked key={id} list={read.data} onConfirmed={setConfirmed} />;
  if (read.data) return <SettledPage key="settled" state={read.data.state} />;
  return (
    <Page title={words.title} h1={words.title} trail={<SetUpTrail here={uploadWords.trail} />}>
      <ReadState read={read} loading={words.loading}>
        {() => null}
      </ReadState>
    </Page>
  );
}

function Checked({ list, onConfirmed }: { list: ListImport; onConfirmed: (counts: Confirmed) => void }) {
  const [ended, setEnded] = useState<ReadonlyMap<number, Day>>(new Map());
  const [isAsked, setIsAsked] = useState(false);
  const counts = countsOf(list.rows);
  const missing = needing(counts) > 0 ? { words: confirmWords.missing(counts), at: checkedSheetId } : undefined;
  return (
    <Page
      title={words.title}
      h1={answerInWords(counts, list.rows.length, list.missing.length)}
      lead={leadInWords(counts, list.uploadedAt)}
      trail={<SetUpTrail here={uploadWords.trail} />}
      acts={
        <>
          <Button onPress={() => window.print()}>{words.print}</Button>
          <Link to="/set-up/children" className={buttonClass()}>
            {words.another}
          </Link>
          <Button kind="main" missing={missing} onPress={() => setIsAsked(true)}>
            {confirmWords.confirm}
          </Button>
        </>
      }
    >
      <CheckedSheet list={list} counts={counts} />
      {list.missing.length > 0 ? <MissingSheet missing={list.missing} ended={ended} onChange={setEnded} /> : null}
      <ConfirmListDialog
        open={isAsked}
        list={list}
        counts={childrenIn(list.rows)}
        ended={ended}
        onConfirmed={onConfirmed}
        onClose={() => setIsAsked(false)}
      />
    </Page>
  );
}
