/** What of a session decides between schools: its code, and whether the school was closed. */
interface SessionAtSchool {
  code?: string;
  state?: string;
}

const noMark = ['', '-'];

function rank({ code, state }: SessionAtSchool): number {
  if (code === 'D') return 2;
  if (code !== undefined && !noMark.includes(code)) return 0;
  return state === 'closed' ? 3 : 1;
}

/**
 * Of one session at several schools, the mark of the school where the child was (VS-29): D says "at the other school", so
 * another mark, and even a missing one, goes before it.
 */
export function whereTheChildWas<T extends SessionAtSchool>(sessions: readonly T[]): T | undefined {
  return sessions.toSorted((one, other) => rank(one) - rank(other))[0];
}
