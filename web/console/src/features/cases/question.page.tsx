import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Facts, Notice, Sheet, Sheets } from '@tutela/ui';
import { readOf, ReadState } from '@tutela/web';
import { isSettled, waitsForUs } from '../../shared/cases/case-state';
import { questionQuery, type OpenedQuestion } from './case.queries';
import { caseWords } from './case.words';
import { CaseFrame } from './CaseFrame';
import { questionWords as words } from './question.words';
import { QuestionActs } from './QuestionActs';
import { SoFar } from './SoFar';
import { TakeCase } from './TakeCase';
import { ToldNotice } from './ToldNotice';
import { useTold } from './use-told';

type Done = keyof typeof words.told;

/** `/console/support-cases/$case`: what a school's contact asks, and the answer (NC-23). */
export function QuestionPage() {
  const { case: id } = useParams({ from: '/shell/support-cases/$case' });
  const read = readOf(useQuery(questionQuery(id)));
  const { data } = read;
  return (
    <CaseFrame title={words.title} h1={data && words.h1(data.case)} opened={data}>
      <ReadState read={read} loading={words.loading}>
        {(opened) => <Opened key={id} opened={opened} />}
      </ReadState>
    </CaseFrame>
  );
}

function Opened({ opened }: { opened: OpenedQuestion }) {
  const { case: one } = opened;
  const { told, tell, say, box } = useTold<Done>(one.case);
  return (
    <>
      <ToldNotice told={told} words={words.told} ref={box} />
      <Sheets>
        <SoFar one={one} />
        <div className="co-beside">
          <OnRecord opened={opened} />
          <ToDo opened={opened} onTaken={() => say('taken')} tell={tell} />
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

interface ToDoProps {
  opened: OpenedQuestion;
  onTaken: () => void;
  tell: (what: Done | 'changed') => void;
}

/** What this agent may do with the case as it stands; acts that are not his or hers are absent, and it says why. */
function ToDo({ opened, onTaken, tell }: ToDoProps) {
  const { case: one, takenBy, takenByYou, isParty } = opened;
  if (isSettled(one.state)) return null;
  if (isParty) return <Notice tone="warn">{caseWords.party}</Notice>;
  if (!waitsForUs(one)) return <Notice tone="note">{caseWords.waits}</Notice>;
  if (!takenByYou) return <TakeCase id={one.case} takenBy={takenBy} onTaken={onTaken} />;
  return <QuestionActs key={one.version} one={one} onDone={tell} onChanged={() => tell('changed')} />;
}
