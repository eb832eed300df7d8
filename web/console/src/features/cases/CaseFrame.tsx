import { Badge, Go, Page } from '@tutela/ui';
import { momentInWords, useServerClock } from '@tutela/web';
import type { ReactNode } from 'react';
import { caseLook, dueLook } from '../../shared/cases/case-state';
import { heldInWords, type Held } from './held.words';
import { caseWords } from './case.words';
import { casesWords } from './cases.words';

interface CaseFrameProps {
  title: string;
  /** The question, once it is read; until then the title stands there. */
  h1: string | undefined;
  /** The case and who has it; undefined until it is read. */
  opened: Held | undefined;
  children: ReactNode;
}

/** The page of one case: who raised it, where it stands, when the answer is due, and the way back to the queue. */
export function CaseFrame({ title, h1 = title, opened, children }: CaseFrameProps) {
  const one = opened?.case;
  return (
    <Page
      title={title}
      h1={h1}
      lead={
        one
          ? caseWords.lead(one.reference, one.organisation.name, one.raisedBy, momentInWords(one.raisedAt))
          : undefined
      }
      acts={opened ? <Badges opened={opened} /> : null}
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

/** Who has it or else where it stands, and when the answer is due: one badge for each. */
function Badges({ opened }: { opened: Held }) {
  const { case: one } = opened;
  const held = heldInWords(opened);
  const look = caseLook(one.state);
  const due = dueLook(one, useServerClock()().toISOString());
  return (
    <>
      {held === undefined ? <Badge tone={look.tone}>{look.words}</Badge> : <Badge tone="note">{held}</Badge>}
      {due ? <Badge tone={due.tone}>{due.words}</Badge> : null}
    </>
  );
}
