import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Badge, Go, Notice, Page, Sheets } from '@tutela/ui';
import { momentInWords, readOf, ReadState, useServerClock } from '@tutela/web';
import { useEffect, useRef, useState } from 'react';
import { caseLook, dueLook, isSettled, waitsForUs } from '../../shared/cases/case-state';
import { caseQuery, useReadAgain, type OpenedCase } from './case.queries';
import { caseWords as words } from './case.words';
import { casesWords } from './cases.words';
import { Decision } from './Decision';
import { OnRecord } from './OnRecord';
import { ScanPages } from './ScanPages';
import { SoFar } from './SoFar';
import { TakeCase } from './TakeCase';
import type { Act } from './told';

/** `/console/cases/$case`: the scan beside the facts on record, and the decision (NC-03). */
export function CasePage() {
  const { case: id } = useParams({ from: '/shell/cases/$case' });
  const read = readOf(useQuery(caseQuery(id)));
  const { data } = read;
  const one = data?.case;
  return (
    <Page
      title={words.title}
      h1={one ? words.h1(one) : words.title}
      lead={
        one ? words.lead(one.reference, one.organisation.name, one.raisedBy, momentInWords(one.raisedAt)) : undefined
      }
      acts={data ? <Badges opened={data} /> : null}
      trail={
        <>
          <Go to="/cases">{casesWords.title}</Go>
          {one ? ` / ${words.kind[one.kind]}` : null}
        </>
      }
    >
      <ReadState read={read} loading={words.loading}>
        {(opened) => <Opened key={id} opened={opened} />}
      </ReadState>
    </Page>
  );
}

/** Where it stands, and when the answer is due: one badge for each. */
function Badges({ opened: { case: one, takenBy, takenByYou } }: { opened: OpenedCase }) {
  const due = dueLook(one, useServerClock()().toISOString());
  const look = caseLook(one.state);
  const isTaken = takenBy !== undefined && waitsForUs(one);
  return (
    <>
      {isTaken ? (
        <Badge tone="note">{takenByYou ? words.withYou : words.withOther(takenBy)}</Badge>
      ) : (
        <Badge tone={look.tone}>{look.words}</Badge>
      )}
      {due ? <Badge tone={due.tone}>{due.words}</Badge> : null}
    </>
  );
}

function Opened({ opened }: { opened: OpenedCase }) {
  const [told, setTold] = useState<Act | 'changed'>();
  const { case: one } = opened;
  const readAgain = useReadAgain(one.case);
  const box = useRef<HTMLDivElement>(null);
  // After the dialogs have closed, for the page behind an open one takes no focus; the button that was pressed may have gone.
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  const tell = (what: Act | 'changed'): void => {
    setTold(what);
    void readAgain();
  };
  return (
    <>
      {told ? (
        <div ref={box} tabIndex={-1}>
          <ToldNotice told={told} />
        </div>
      ) : null}
      <Sheets>
        <ScanPages id={one.case} files={one.files} />
        <div className="co-beside">
          <OnRecord opened={opened} />
          <ToDo opened={opened} onDone={tell} onChanged={() => tell('changed')} />
        </div>
      </Sheets>
      <SoFar one={one} />
    </>
  );
}

/** What came of the last act. */
function ToldNotice({ told }: { told: Act | 'changed' }) {
  if (told === 'changed') {
    return (
      <Notice tone="warn" live="alert">
        {words.changed}
      </Notice>
    );
  }
  return (
    <Notice tone="good" live="status">
      {words.told[told]}
    </Notice>
  );
}

interface ToDoProps {
  opened: OpenedCase;
  onDone: (act: Act) => void;
  onChanged: () => void;
}

/** What this agent may do with the case as it stands; acts that are not his or hers are absent, and it says why. */
function ToDo({ opened, onDone, onChanged }: ToDoProps) {
  const { case: one, takenBy, takenByYou, isParty } = opened;
  if (isSettled(one.state)) {
    return one.outcome === undefined ? null : (
      <Notice tone={one.state === 'approved' ? 'good' : 'note'} title={caseLook(one.state).words}>
        {one.outcome}
      </Notice>
    );
  }
  if (isParty) return <Notice tone="warn">{words.party}</Notice>;
  if (!waitsForUs(one)) return <Notice tone="note">{words.waits}</Notice>;
  if (!takenByYou) return <TakeCase id={one.case} takenBy={takenBy} />;
  return <Decision key={one.version} opened={opened} onDone={onDone} onChanged={onChanged} />;
}
