import { Link, useParams } from '@tanstack/react-router';
import { Badge, Button, Facts, NotFound, Notice, Page, Refused, Sheet, type Fact } from '@tutela/ui';
import { isNotFound, momentInTable, momentInWords, problemOfError, ReadState, useMay } from '@tutela/web';
import { useState } from 'react';
import { caseStates, isUndecided } from '../../shared/support/case-state';
import '../../shared/support/support.css';
import { ActDialog } from '../../shared/act/ActDialog';
import '../../shared/set-up/set-up.css';
import { useCase, useSendCase, useWithdrawCase, type SupportCase } from './cases.queries';
import { caseRefusals, casesWords, caseWords as words, kindWords, stateHeadlines } from './cases.words';
import { Messages } from './Messages';
import { Scans } from './Scans';

/** `/school/cases/:case`: attach, send, follow, answer and withdraw one case (NC-02). */
export function CasePage() {
  const { case: id } = useParams({ from: '/shell/school/cases/$case' });
  const read = useCase(id);
  const { data } = read;
  if (read.error && isNotFound(read.error)) return <NotFound />;
  return (
    <Page
      title={words.title}
      h1={data ? stateHeadlines[data.state] : words.title}
      lead={data ? leadOf(data) : undefined}
      trail={
        <>
          <Link to="/school/cases">{casesWords.title}</Link> / {data?.reference ?? words.title}
        </>
      }
      acts={data ? <Acts of={data} /> : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {(one) => (
          <>
            <Outcome of={one} />
            <div className="po-case">
              {one.kind === 'release' ? <Scans of={one} /> : null}
              <div>
                <Messages of={one} />
                <OnTheCase of={one} />
              </div>
            </div>
          </>
        )}
      </ReadState>
    </Page>
  );
}

function leadOf({ reference, form, subject, dueAt, state }: SupportCase): string {
  const about = words.about(reference, form?.reference, subject);
  const waits = state === 'open' || state === 'with-operator';
  return waits && dueAt ? `${about} ${words.dueBy(momentInWords(dueAt))}` : about;
}

function Acts({ of }: { of: SupportCase }) {
  const { case: id, kind, state, files } = of;
  const mayWithdraw = useMayWithdraw()(of);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { mutate, isPending, error } = useSendCase();
  const withdraw = useWithdrawCase();
  if (!mayWithdraw || !isUndecided(state)) return null;
  return (
    <>
      <Button onPress={() => setIsWithdrawing(true)}>{words.withdraw}</Button>
      {state === 'draft' ? (
        <Button
          kind="main"
          busy={isPending}
          busyWords={words.sending}
          missing={files.length === 0 ? { words: words.noScan } : undefined}
          onPress={() => mutate(id)}
        >
          {words.send}
        </Button>
      ) : null}
      {error ? <Refused problem={problemOfError(error)} words={caseRefusals} /> : null}
      <ActDialog
        open={isWithdrawing}
        title={words.withdraw}
        danger
        words={caseRefusals}
        act={() => withdraw.mutateAsync(id)}
        onClose={() => setIsWithdrawing(false)}
      >
        <p>{kind === 'support' ? words.withdrawSupport : words.withdrawFollows}</p>
      </ActDialog>
    </>
  );
}

/** The school's own contacts any case of theirs, an outside contact what he or she has raised (NC-23). */
function useMayWithdraw(): (one: SupportCase) => boolean {
  const may = useMay();
  return ({ kind, yours }) => may('cases:raise') || (kind === 'support' && yours === true && may('cases:ask'));
}

/** What was decided or answered, or why not: the first thing of a settled case. */
function Outcome({ of: { kind, state, outcome } }: { of: SupportCase }) {
  if (!outcome) return null;
  const isRejected = state === 'rejected';
  const decided = kind === 'support' ? words.answered : words.outcome;
  return (
    <Notice tone={isRejected ? 'bad' : 'good'} title={`${isRejected ? words.why : decided}:`}>
      {outcome}
    </Notice>
  );
}

function OnTheCase({ of }: { of: SupportCase }) {
  const { kind, state, raisedAt, raisedBy, sentAt } = of;
  const badge = <Badge tone={caseStates[state].tone}>{caseStates[state].words}</Badge>;
  return (
    <Sheet title={kind === 'support' ? words.factsOfSupport : words.facts}>
      <Facts
        facts={[
          { name: words.kind, value: kindWords[kind], aside: badge },
          ...(kind === 'support' ? ofQuestion(of) : ofForm(of)),
          { name: words.raised, value: `${momentInTable(raisedAt)}, ${raisedBy}` },
          ...(sentAt ? [{ name: words.sent, value: momentInTable(sentAt) }] : []),
        ]}
      />
    </Sheet>
  );
}

function ofForm({ form }: SupportCase): Fact[] {
  if (!form) return [];
  return [
    { name: words.formReference, value: <span className="tu-mono">{form.reference}</span> },
    { name: words.company, value: form.company.name },
    { name: words.manager, value: form.manager.name },
    { name: words.head, value: form.head },
  ];
}

function ofQuestion({ subject, company }: SupportCase): Fact[] {
  return [
    { name: words.subject, value: subject },
    { name: words.followedBy, value: company?.name ?? words.schoolAlone },
  ];
}
