import { Link, useParams } from '@tanstack/react-router';
import { Badge, EmptyState, Facts, NotFound, Page, Sheet, type Fact } from '@tutela/ui';
import { isNotFound, momentInWords, ReadState } from '@tutela/web';
import { caseStates } from '../../shared/support/case-state';
import { useCompanyCase, type CompanyCase } from './company-cases.queries';
import { CaseResults } from './CaseResults';
import { caseInWords, companyCasesWords, companyCaseWords as words } from './company-cases.words';

/** `/company/cases/:case`: one request as it was decided; nothing can be changed in it. */
export function CompanyCasePage() {
  const { case: id } = useParams({ from: '/shell/company/cases/$case' });
  const read = useCompanyCase(id);
  const { data, error } = read;
  if (error && isNotFound(error)) return <NotFound />;
  return (
    <Page
      title={words.title}
      h1={data ? caseInWords(data) : words.title}
      trail={
        <>
          <Link to="/company/cases">{companyCasesWords.title}</Link> / {data?.reference ?? words.title}
        </>
      }
      acts={data ? <Badge tone={caseStates[data.state].tone}>{caseStates[data.state].words}</Badge> : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {(known) => (
          <>
            <Sheet title={words.facts}>
              <Facts facts={factsOf(known)} />
            </Sheet>
            <CaseResults results={known.results ?? []} />
            <Messages messages={known.messages} />
          </>
        )}
      </ReadState>
    </Page>
  );
}

function factsOf({ organisation, raisedBy, raisedAt, decidedAt, outcome }: CompanyCase): Fact[] {
  return [
    { name: words.organisation, value: organisation.name },
    { name: words.by, value: raisedBy },
    { name: words.at, value: momentInWords(raisedAt) },
    { name: words.decided, value: decidedAt ? momentInWords(decidedAt) : companyCasesWords.noOutcome },
    ...(outcome ? [{ name: words.outcome, value: outcome }] : []),
  ];
}

function Messages({ messages }: { messages: CompanyCase['messages'] }) {
  if (messages.length === 0) {
    return (
      <Sheet title={words.messages}>
        <EmptyState>{words.noMessages}</EmptyState>
      </Sheet>
    );
  }
  return (
    <Sheet title={words.messages}>
      <Facts
        facts={messages.map(({ by, from, at, text }) => ({
          name: `${by}, ${words.from[from]}, ${momentInWords(at)}`,
          value: text,
        }))}
      />
    </Sheet>
  );
}
