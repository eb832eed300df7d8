import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Badge, Facts, Go, Notice, Page, Sheet, Sheets } from '@tutela/ui';
import { momentInWords, readOf, ReadState, useServerClock } from '@tutela/web';
import { useEffect, useRef, useState } from 'react';
import { caseLook, dueLook, isSettled, waitsForUs } from '../../shared/cases/case-state';
import { questionQuery, useReadAgain, type OpenedQuestion } from './case.queries';
import { caseWords } from './case.words';
import { casesWords } from './cases.words';
import { questionWords as words } from './question.words';
import { QuestionActs } from './QuestionActs';
import { SoFar } from './SoFar';
import { TakeCase } from './TakeCase';

type Told = keyof typeof words.told | 'changed';

/** `/console/support-cases/$case`: what a school's contact asks, and the answer (NC-23). */
export function QuestionPage() {
  const { case: id } = useParams({ from: '/shell/support-cases/$case' });
  const read = readOf(useQuery(questionQuery(id)));
  const one = read.data?.case;
  return (
    <Page
      title={words.title}
      h1={one ? words.h1(one) : words.title}
      lead={
        one
          ? caseWords.lead(one.reference, one.organisation.name, one.raisedBy, momentInWords(one.raisedAt))
          : undefined
      }
      acts={one ? <Badges one={one} /> : null}
      trail={
        <>
          <Go to="/cases">{casesWords.title}</Go>
          {one ? ` / ${caseWords.kind[one.kind]}` : null}
        </>
      }
    >
      <ReadState read={read} loading={words.loading}>
        {(opened) => <Opened key={id} opened={opened} />}
      </ReadState>
    </Page>
  );
}

function Badges({ one }: { one: OpenedQuestion['case'] }) {
  const look = caseLook(one.state);
  const due = dueLook(one, useServerClock()().toISOString());
  return (
    <>
      <Badge tone={look.tone}>{look.words}</Badge>
      {due ? <Badge tone={due.tone}>{due.words}</Badge> : null}
    </>
  );
}

function Opened({ opened }: { opened: OpenedQuestion }) {
  const [told, setTold] = useState<Told>();
  const { case: one } = opened;
  const readAgain = useReadAgain(one.case);
  const box = useRef<HTMLDivElement>(null);
  // After the dialog has closed, for the page behind an open one takes no focus.
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  const tell = (what: Told): void => {
    setTold(what);
    void readAgain();
  };
  return (
    <>
      {told ? (
        <div ref={box} tabIndex={-1}>
          <Notice tone={told === 'changed' ? 'warn' : 'good'} live={told === 'changed' ? 'alert' : 'status'}>
            {told === 'changed' ? caseWords.changed : words.told[told]}
          </Notice>
        </div>
      ) : null}
      <Sheets>
        <SoFar one={one} />
        <div className="co-beside">
          <OnRecord opened={opened} />
          <ToDo opened={opened} tell={tell} />
        </div>
      </Sheets>
    </>
  );
}

function OnRecord({ opened }: { opened: OpenedQuestion }) {
  const { case: one, raiserMayAct } = opened;
  return (
    <Sheet title={caseWords.record.title}>
      <Facts
        facts={[
          { name: words.raiser, value: one.raisedBy },
          { name: words.mayAct, value: raiserMayAct ? words.yes : words.mayNotAct },
          { name: words.seen, value: words.seenBy(opened) },
        ]}
      />
    </Sheet>
  );
}

/** What this agent may do with the case as it stands; acts that are not his or hers are absent, and it says why. */
function ToDo({ opened, tell }: { opened: OpenedQuestion; tell: (what: Told) => void }) {
  const { case: one, takenBy, takenByYou, isParty } = opened;
  if (isSettled(one.state)) return null;
  if (isParty) return <Notice tone="warn">{caseWords.party}</Notice>;
  if (!waitsForUs(one)) return <Notice tone="note">{caseWords.waits}</Notice>;
  if (!takenByYou) return <TakeCase id={one.case} takenBy={takenBy} />;
  return <QuestionActs key={one.version} one={one} onDone={tell} onChanged={() => tell('changed')} />;
}
