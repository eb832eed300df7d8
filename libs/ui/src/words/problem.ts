import { stateWords } from './states';

/** A refusal as RFC 9457 sends it (application/problem+json), with the members every refusal of ours may carry. */
export interface Problem {
  type: string;
  title?: string;
  /** A sentence written for the person, from the table of refusals; never what was typed in. */
  detail?: string;
  status: number;
  /** What the person can do now. */
  todo?: string;
  /** Facts for a page's own sentence. */
  facts?: Readonly<Record<string, unknown>>;
  /** Which fields it is about: path of the field and an issue's code or a refusal's type. */
  fields?: readonly { path: string; code: string }[];
  reference?: string;
}

/** A sentence for each refusal type a page can meet. */
export type ProblemWords = Record<string, string | ((problem: Problem) => string)>;

/** `urn:tutela:too-many-contacts`, `https://…/too-many-contacts` and `too-many-contacts` are the same type. */
export function problemSlug(type: string): string {
  return type.split(/[/:#]/).at(-1) ?? type;
}

const byStatus: Record<number, string> = {
  401: stateWords.sessionEnded,
  403: stateWords.notFound,
  404: stateWords.notFound,
  429: stateWords.tooMany,
};

/** The page's own sentence for this type, else the refusal's, else the common one for its status. */
export function problemInWords(problem: Problem, words: ProblemWords = {}): string {
  const own = words[problemSlug(problem.type)];
  if (own !== undefined) return typeof own === 'string' ? own : own(problem);
  if (problem.status >= 500 && problem.status !== 503) return stateWords.serverFault(problem.reference);
  if (problem.detail) return problem.todo ? `${problem.detail} ${problem.todo}` : problem.detail;
  return byStatus[problem.status] ?? stateWords.serverFault(problem.reference);
}
