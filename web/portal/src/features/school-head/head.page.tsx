import { Link } from '@tanstack/react-router';
import { dayInTable } from '@tutela/education';
import { Button, Facts, Notice, Page, Sheet, Sheets, type Fact } from '@tutela/ui';
import { dayAt, ReadState } from '@tutela/web';
import { useState } from 'react';
import { usePlaces, type Places } from '../../shared/support/support.queries';
import '../../shared/set-up/set-up.css';
import { HeadForm } from './HeadForm';
import { headWords as words, toldInWords } from './head.words';

/** `/school/head`: the new head's name, or why there is none yet (NC-13). */
export function HeadPage() {
  const read = usePlaces();
  const [told, setTold] = useState<number>();
  const isSettled = read.data !== undefined && read.data.headNotice === undefined;
  return (
    <Page
      title={words.title}
      h1={isSettled ? words.h1Settled : words.h1}
      lead={words.lead}
      trail={
        <>
          <Link to="/school/contacts">{words.contacts}</Link> / {words.trail}
        </>
      }
    >
      {told === undefined ? null : (
        <Notice
          tone="good"
          live="status"
          title={toldInWords(told)}
          acts={
            <Button kind="quiet" onPress={() => setTold(undefined)}>
              {words.close}
            </Button>
          }
        />
      )}
      <ReadState read={read} loading={words.loading}>
        {(places) => (
          <Sheets>
            <HeadForm key={String(told)} onTold={setTold} />
            <Sheet title={words.facts}>
              <Facts facts={factsOf(places)} />
            </Sheet>
          </Sheets>
        )}
      </ReadState>
    </Page>
  );
}

/** The school's notice stands beside the register until a release is signed anew. */
function factsOf({ school: { head }, headNotice, releases }: Places): Fact[] {
  const saidHead = releases.find((release) => release.saidHead)?.saidHead;
  const onRecord = [
    { name: words.onRegister, value: head ?? words.notOnRegister },
    ...(saidHead ? [{ name: words.saidHead, value: saidHead }] : []),
  ];
  if (!headNotice) return onRecord;
  return [
    ...onRecord,
    { name: words.signedBy, value: headNotice.signedBy },
    { name: words.owedSince, value: dayInTable(dayAt(headNotice.owedSince)) },
  ];
}
