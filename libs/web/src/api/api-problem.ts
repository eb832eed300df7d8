import type { Problem } from '@tutela/contracts';

/** The server said no, with problem details (RFC 9457). */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.type);
  }
}

/** Nobody answered: there is no network, or the platform is down. */
export class NotConnected extends Error {}

const ourFault: Problem = { type: 'our-fault', title: 'Our fault', status: 500, detail: '' };

/** What a refusal shows for anything that was thrown; what is not a problem is our own fault. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  if (error instanceof NotConnected) return { ...ourFault, type: 'not-connected', status: 503 };
  return ourFault;
}

/** True when there is no such thing, or it is not the asker's: a page has one wording for both. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.status === 404;
}

/** True when the session has ended or never was. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.type === 'sign-in-needed';
}
