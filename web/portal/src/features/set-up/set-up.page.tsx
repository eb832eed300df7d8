import { Link } from '@tanstack/react-router';
import { buttonClass, Page, Sheet } from '@tutela/ui';
import { ReadState, useMay } from '@tutela/web';
import '../../shared/set-up/set-up.css';
import { setUpWords as words, stepTexts } from './set-up.words';
import { useSetUp } from './set-up.queries';
import { StepList } from './StepList';
import { nextOf, stepsOf, type SetUpStep } from './steps';

/** `/set-up`: what is done, what is next, and one thing to do. */
export function SetUpPage() {
  const read = useSetUp();
  const steps = read.data && stepsOf(read.data);
  const next = steps && nextOf(steps);
  return (
    <Page title={words.title} h1={headline(steps, next)} lead={steps && lead(steps)} acts={next && <Act step={next} />}>
      <ReadState read={read} loading={words.loading}>
        {(setUp) => (
          <>
            <StepList steps={stepsOf(setUp)} />
            <TermDates />
            {setUp.children > 0 ? <CareDates /> : null}
          </>
        )}
      </ReadState>
    </Page>
  );
}

function headline(steps: readonly SetUpStep[] | undefined, next: SetUpStep | undefined): string {
  if (!steps) return words.title;
  return next ? stepTexts[next.name].next : words.allDone;
}

function lead(steps: readonly SetUpStep[]): string {
  const done = steps.filter(({ state }) => state === 'done').length;
  return done === steps.length ? words.allDoneLead : words.lead(done, steps.length);
}

function Act({ step }: { step: SetUpStep }) {
  const { to, act } = stepTexts[step.name];
  return (
    <Link to={to} className={buttonClass('main')}>
      {act}
    </Link>
  );
}

/** No step of its own: it begins with usual dates. */
function TermDates() {
  return (
    <Sheet title={words.termDates} aside={<Link to="/set-up/calendar">{words.toTermDates}</Link>}>
      <p>{words.termDatesHint}</p>
    </Sheet>
  );
}

/** Only for children who are on the list already. */
function CareDates() {
  if (!useMay()('children:upload')) return null;
  return (
    <Sheet title={words.careDates} aside={<Link to="/set-up/care-dates">{words.toCareDates}</Link>}>
      <p>{words.careDatesHint}</p>
    </Sheet>
  );
}
