import { Page, SignInFrame, Steps } from '@tutela/ui';
import type { ReactNode } from 'react';
import { signInWords } from './sign-in.words';

type Step = keyof typeof signInWords.steps;

interface SignInPageProps {
  title: string;
  h1: ReactNode;
  lead?: ReactNode;
  /** Which step of signing in this is: a tag is registered only where there is none; an invitation has no steps. */
  step?: Step;
  children: ReactNode;
}

/** The frame that every page before the sign-in stands in. */
export function SignInPage({ title, h1, lead, step, children }: SignInPageProps) {
  return (
    <SignInFrame help={signInWords.help} home="/sign-in">
      <Page title={title} h1={h1} lead={lead} trail={step ? <StepsTo now={step} /> : undefined}>
        {children}
      </Page>
    </SignInFrame>
  );
}

function StepsTo({ now }: { now: Step }) {
  const steps: readonly Step[] = now === 'tag' ? ['password', 'tag', 'code'] : ['password', 'code'];
  const at = steps.indexOf(now);
  const stateAt = (index: number) => (index < at ? 'done' : index === at ? 'now' : 'next');
  return <Steps steps={steps.map((step, index) => ({ words: signInWords.steps[step], state: stateAt(index) }))} />;
}
