/** Somebody has just signed in; kept in memory until it is read. */
export interface Arrival {
  lastSignInAt: string | undefined;
}

export const arrivalKey = ['arrival'] as const;
