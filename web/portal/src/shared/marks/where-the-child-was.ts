/** What of a session decides between schools. */
interface SessionAtSchool {
  code?: string;
}

const noMark = ['', '-'];

function rank({ code }: SessionAtSchool): number {
  if (code === 'D') return 2;
  return code === undefined || noMark.includes(code) ? 1 : 0;
}

/**
 * Of one session at several schools, the mark of the school where the child was (VS-29): D says "at the other school", so
 * another mark, and even a missing one, goes before it.
 */
export function whereTheChildWas<T extends SessionAtSchool>(sessions: readonly T[]): T | undefined {
  return sessions.toSorted((one, other) => rank(one) - rank(other))[0];
}
