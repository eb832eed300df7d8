import { Link } from '@tanstack/react-router';
import { Badge, Sheet } from '@tutela/ui';
import { setUpWords, stepBadges, stepTexts } from './set-up.words';
import { nextOf, type SetUpStep } from './steps';

/** The steps one under the other, each with how it stands. */
export function StepList({ steps }: { steps: readonly SetUpStep[] }) {
  const next = nextOf(steps);
  return (
    <Sheet>
      <ol className="po-steps" aria-label={setUpWords.steps}>
        {steps.map((step) => (
          <Step key={step.name} step={step} isNext={step === next} />
        ))}
      </ol>
    </Sheet>
  );
}

function Step({ step, isNext }: { step: SetUpStep; isNext: boolean }) {
  const { title, to, open } = stepTexts[step.name];
  const { tone, words } = stepBadges[step.state];
  return (
    <li data-next={isNext ? '' : undefined} data-state={step.state}>
      <div>
        <h2>{title}</h2>
        <p>{step.words}</p>
      </div>
      <Badge tone={tone}>{words}</Badge>
      <p className="po-step-link">{isNext ? null : <Link to={to}>{open}</Link>}</p>
    </li>
  );
}
