import { hasAgreed } from '../../shared/set-up/school-state';
import type { SetUp } from './set-up.queries';
import { stepWords } from './set-up.words';
import type { StepName, StepState } from './step-name';

export interface SetUpStep {
  name: StepName;
  state: StepState;
  /** How it stands, in a sentence. */
  words: string;
}

/** The steps of setting up an authority, in the order in which they are done (VS-15, VS-16, VS-24, VS-05, VS-12). */
export function stepsOf(setUp: SetUp): SetUpStep[] {
  const steps = [listStep(setUp), collectionStep(setUp), schoolsStep(setUp), matchingStep(setUp)];
  return setUp.people ? [...steps, peopleStep(setUp.people)] : steps;
}

/** The one thing to do; nothing when all is done. */
export function nextOf(steps: readonly SetUpStep[]): SetUpStep | undefined {
  return steps.find(({ state }) => state === 'open');
}

function listStep({ children }: SetUp): SetUpStep {
  return { name: 'list', state: children > 0 ? 'done' : 'open', words: stepWords.list(children) };
}

function collectionStep({ children, collection }: SetUp): SetUpStep {
  const { state, schools } = collection;
  const begun = schools.filter((school) => school.collection !== 'not-begun').length;
  const isDone = state === 'collecting' && begun === schools.length;
  const words = stepWords.collection(state, begun, schools.length);
  if (children === 0) return { name: 'collection', state: 'later', words };
  return { name: 'collection', state: isDone ? 'done' : 'open', words };
}

function schoolsStep({ collection: { schools } }: SetUp): SetUpStep {
  const agreed = schools.filter(hasAgreed).length;
  const words = stepWords.schools(agreed, schools.length);
  if (schools.length === 0) return { name: 'schools', state: 'later', words };
  return { name: 'schools', state: agreed === schools.length ? 'done' : 'open', words };
}

function matchingStep({ collection: { schools } }: SetUp): SetUpStep {
  const matches = schools.flatMap(({ match }) => match ?? []);
  const doubtful = matches.reduce((sum, match) => sum + match.doubtful, 0);
  const words = stepWords.matching(doubtful, matches.length);
  if (matches.length === 0) return { name: 'matching', state: 'later', words };
  return { name: 'matching', state: doubtful === 0 ? 'done' : 'open', words };
}

function peopleStep(people: NonNullable<SetUp['people']>): SetUpStep {
  const inOffice = people.filter(({ state }) => state !== 'withdrawn').length;
  const invited = people.filter(({ state }) => state === 'invited').length;
  return { name: 'people', state: inOffice > 1 ? 'done' : 'open', words: stepWords.people(inOffice, invited) };
}
