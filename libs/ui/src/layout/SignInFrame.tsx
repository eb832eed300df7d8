import type { ReactNode } from 'react';
import { Brand } from './Band';
import { SkipLink } from './Page';
import { RegisterPattern } from './RegisterPattern';

interface SignInFrameProps {
  /** Whom to ring; the last line of the dark half. */
  help?: ReactNode;
  promise?: string;
  second?: string;
  home?: string;
  /** One `Page`, usually with `Steps` first. */
  children: ReactNode;
}

/** The two halves of signing in. The only illustration of Tutela is here: one mark is missing, and that is what is lit. */
export function SignInFrame({
  help,
  promise = 'One register for every child in care.',
  second = 'And one list of the people trusted with a school’s systems.',
  home = '/',
  children,
}: SignInFrameProps) {
  return (
    <div className="tu-sign-in">
      <SkipLink />
      <header className="tu-sign-in-side tu-band">
        <Brand home={home} />
        <p className="tu-sign-in-promise">{promise}</p>
        <p className="tu-sign-in-second">{second}</p>
        <RegisterPattern />
        {help ? <p className="tu-sign-in-help">{help}</p> : null}
      </header>
      <div className="tu-sign-in-work">{children}</div>
    </div>
  );
}

export interface Step {
  words: string;
  state: 'done' | 'now' | 'next';
}

/** Numbered steps over a short journey; done ones carry a tick. */
export function Steps({ steps, label = 'Steps' }: { steps: readonly Step[]; label?: string }) {
  return (
    <ol className="tu-steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.words} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="tu-step-number" aria-hidden="true">
            {step.state === 'done' ? '✓' : index + 1}
          </span>
          {step.state === 'done' ? <span className="tu-hidden">Done: </span> : null}
          {step.words}
        </li>
      ))}
    </ol>
  );
}
