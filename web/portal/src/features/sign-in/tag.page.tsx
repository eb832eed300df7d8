import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { registerTag, reportTagLost } from '@tutela/contracts';
import { dayInWords } from '@tutela/education';
import { Button, buttonClass, Facts, Form, Notice, Page, Sheet, type Fact } from '@tutela/ui';
import { call, dayAt, readOf, ReadState } from '@tutela/web';
import { useState } from 'react';
import { Shell } from '../../shell/Shell';
import { ActDialog } from '../../shared/act/ActDialog';
import '../../shared/set-up/set-up.css';
import { ResyncDialog } from './ResyncDialog';
import { SerialAndCodes } from './SerialAndCodes';
import { enrollingKey, myTagQuery, useRegisterTag } from './sign-in.queries';
import { signInWords, tagRefusals } from './sign-in.words';
import { SignInPage } from './SignInPage';

const words = signInWords.tag;
const mine = signInWords.myTag;

/** `/me/tag`: who has no tag registers one and can do nothing else; who has one sees which, brings it back into step, and reports it lost (NC-10). */
export function TagPage() {
  const client = useQueryClient();
  const [isEnrolling] = useState(() => client.getQueryData<string>(enrollingKey) !== undefined);
  const [ended, setEnded] = useState<'registered' | 'lost'>();
  if (ended === 'registered') return <Ended key={ended} h1={words.done} lead={words.doneLead} />;
  if (ended === 'lost') return <Ended key={ended} h1={mine.lostDone} lead={mine.lostNext} />;
  if (isEnrolling) return <RegisterPage onDone={() => setEnded('registered')} />;
  const forget = (): void => {
    setEnded('lost');
    client.clear();
  };
  return (
    <Shell>
      <MyTag onLost={forget} />
    </Shell>
  );
}

/** The session is over; the way on is the sign-in. */
function Ended({ h1, lead }: { h1: string; lead: string }) {
  return (
    <SignInPage title={words.title} h1={h1} lead={lead}>
      <Link to="/sign-in" className={buttonClass('main')}>
        {signInWords.invite.toSignIn}
      </Link>
    </SignInPage>
  );
}

function RegisterPage({ onDone }: { onDone: () => void }) {
  const send = useRegisterTag(onDone);
  return (
    <SignInPage title={words.title} h1={words.h1} lead={words.lead} step="tag">
      <Form
        schema={registerTag.in}
        onSubmit={send}
        words={tagRefusals}
        fieldOf={{ 'tag-not-accepted': 'serial' }}
        submit={words.submit}
        busyWords={words.busy}
      >
        <SerialAndCodes serial="serial" />
      </Form>
    </SignInPage>
  );
}

function MyTag({ onLost }: { onLost: () => void }) {
  const read = readOf(useQuery(myTagQuery));
  const [asked, setAsked] = useState<'lost' | 'resync'>();
  const [isInStep, setIsInStep] = useState(false);
  const close = (): void => setAsked(undefined);
  const { data } = read;
  return (
    <Page
      title={words.title}
      h1={data ? mine.h1(data.endsIn) : words.title}
      lead={mine.lead}
      acts={data ? <MyTagActs onAsk={setAsked} /> : undefined}
    >
      {isInStep ? (
        <Notice tone="good" live="status">
          {signInWords.resync.done}
        </Notice>
      ) : null}
      <ReadState read={read} loading={mine.loading}>
        {(tag) => (
          <Sheet>
            <Facts facts={factsOf(tag)} />
          </Sheet>
        )}
      </ReadState>
      <ActDialog
        open={asked === 'lost'}
        title={mine.lostTitle}
        confirm={mine.lostConfirm}
        danger
        act={() => call(reportTagLost, {})}
        onDone={onLost}
        onClose={close}
      >
        <p>{mine.lostFollows}</p>
        <p>{mine.lostNext}</p>
      </ActDialog>
      <ResyncDialog open={asked === 'resync'} onDone={() => setIsInStep(true)} onClose={close} />
    </Page>
  );
}

function MyTagActs({ onAsk }: { onAsk: (act: 'lost' | 'resync') => void }) {
  return (
    <>
      <Button onPress={() => onAsk('resync')}>{signInWords.resync.act}</Button>
      <Button onPress={() => onAsk('lost')}>{mine.lost}</Button>
    </>
  );
}

function factsOf({ endsIn, digits, registeredAt }: { endsIn: string; digits: number; registeredAt?: string }): Fact[] {
  return [
    { name: mine.endsIn, value: <span className="tu-mono">{endsIn}</span> },
    { name: mine.digits, value: digits },
    { name: mine.registered, value: registeredAt ? dayInWords(dayAt(registeredAt)) : mine.notKnown },
  ];
}
