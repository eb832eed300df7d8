import { Badge, Go, Page } from '@tutela/ui';
import { momentInWords, useServerClock } from '@tutela/web';
import type { ReactNode } from 'react';
import { caseLook, dueLook } from '../../shared/cases/case-state';
import type { SupportCase } from './case.queries';
import { caseWords } from './case.words';
import { casesWords } from './cases.words';

interface CaseFrameProps {
  title: string;
  /** The question, once it is read; until then the title stands there. */
  h1: string | undefined;
  /** Undefined until it is read. */
  one: SupportCase | undefined;
  /** Who has it, said in place of where it stands. */
  held?: string;
  children: ReactNode;
}

/** The page of one case: who raised it, where it stands, when the answer is due, and the way back to the queue. */
export function CaseFrame({ title, h1 = title, one, held, children }: CaseFrameProps) {
  return (
    <Page
      title={title}
      h1={h1}
      lead={
        one
          ? caseWords.lead(one.reference, one.organisation.name, one.raisedBy, momentInWords(one.raisedAt))
          : undefined
      }
      acts={one ? <Badges one={one} held={held} /> : null}
      trail={
        <>
          <Go to="/cases">{casesWords.title}</Go>
          {one ? ` / ${caseWords.kind[one.kind]}` : null}
        </>
      }
    >
      {children}
    </Page>
  );
}

/** Where it stands, and when the answer is due: one badge for each. */
function Badges({ one, held }: { one: SupportCase; held: string | undefined }) {
  const look = caseLook(one.state);
  const due = dueLook(one, useServerClock()().toISOString());
  return (
    <>
      {held === undefined ? <Badge tone={look.tone}>{look.words}</Badge> : <Badge tone="note">{held}</Badge>}
      {due ? <Badge tone={due.tone}>{due.words}</Badge> : null}
    </>
  );
}
