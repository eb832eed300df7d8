import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Notice, Sheets } from '@tutela/ui';
import { readOf, ReadState } from '@tutela/web';
import { caseLook, isSettled, waitsForUs } from '../../shared/cases/case-state';
import { caseQuery, type OpenedCase } from './case.queries';
import { caseWords as words } from './case.words';
import { CaseFrame } from './CaseFrame';
import { Decision } from './Decision';
import { OnRecord } from './OnRecord';
import { ScanPages } from './ScanPages';
import { SoFar } from './SoFar';
import { TakeCase } from './TakeCase';
import type { Act } from './told';
import { ToldNotice } from './ToldNotice';
import { useTold } from './use-told';

/** `/console/cases/$case`: the scan beside the facts on record, and the decision (NC-03). */
export function CasePage() {
  const { case: id } = useParams({ from: '/shell/cases/$case' });
  const read = readOf(useQuery(caseQuery(id)));
  const { data } = read;
  return (
    <CaseFrame title={words.title} h1={data && words.h1(data.case)} opened={data}>
      <ReadState read={read} loading={words.loading}>
        {(opened) => <Opened key={id} opened={opened} />}
      </ReadState>
    </CaseFrame>
  );
}

function Opened({ opened }: { opened: OpenedCase }) {
  const { case: one } = opened;
  const { told, tell, say, box } = useTold<Act | 'taken'>(one.case);
  return (
    <>
      <ToldNotice told={told} words={words.told} ref={box} />
      <Sheets>
        <ScanPages id={one.case} files={one.files} />
        <div className="co-beside">
          <OnRecord opened={opened} />
          <ToDo opened={opened} onTaken={() => say('taken')} onDone={tell} onChanged={() => tell('changed')} />
        </div>
      </Sheets>
      <SoFar one={one} />
    </>
  );
}

interface ToDoProps {
  opened: OpenedCase;
  onTaken: () => void;
  onDone: (act: Act) => void;
  onChanged: () => void;
}

/** What this agent may do with the case as it stands; acts that are not his or hers are absent, and it says why. */
function ToDo({ opened, onTaken, onDone, onChanged }: ToDoProps) {
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
  if (!takenByYou) return <TakeCase id={one.case} takenBy={takenBy} onTaken={onTaken} />;
  return <Decision key={one.version} opened={opened} onDone={onDone} onChanged={onChanged} />;
}
