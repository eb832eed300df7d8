import { Page, SignInFrame, Steps } from '@tutela/ui';
import type { ReactNode } from 'react';
import { signInWords } from './sign-in.words';

interface SignInPageProps {
  title: string;
  h1: ReactNode;
  lead?: ReactNode;
  /** Which of the two steps of signing in this is; an invitation has none. */
  step?: 'password' | 'code';
  children: ReactNode;
}

/** The frame that every page before the sign-in stands in. */
export function SignInPage({ title, h1, lead, step, children }: SignInPageProps) {
  return (
    <SignInFrame help={signInWords.help} home="/sign-in">
      <Page title={title} h1={h1} lead={lead} trail={step ? <TwoSteps now={step} /> : undefined}>
        {children}
      </Page>
    </SignInFrame>
  );
}

function TwoSteps({ now }: { now: 'password' | 'code' }) {
  const { password, code } = signInWords.steps;
  return (
    <Steps
      steps={[
        { words: password, state: now === 'password' ? 'now' : 'done' },
        { words: code, state: now === 'password' ? 'next' : 'now' },
      ]}
    />
  );
}
