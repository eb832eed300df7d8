import type { Role } from '@tutela/contracts';

/** A nominated person, as the session says at this request. */
export interface Person {
  readonly kind: 'person';
  readonly account: string;
  readonly userId: string;
  readonly role: Role;
  readonly organisation: string;
  /** Set for people of an authority; comes from the verified token only (security.md rule 3). */
  readonly la?: string;
  readonly network: string;
  readonly factorAt: Date;
  readonly session: string;
  /** The accepted code of this very request, on routes that take one (NC-21). */
  readonly stepUp?: string;
}

/** A school's agent, known by its key. */
export interface Install {
  readonly kind: 'install';
  readonly install: string;
  readonly la: string;
  readonly urn: string;
  readonly network: string;
}

/** The platform itself: a consumer, a sweep, onboarding taken up again. */
export interface System {
  readonly kind: 'system';
  readonly name: string;
}

/** Somebody who has not signed in yet. `session` is the half session after a right password. */
export interface Nobody {
  readonly kind: 'nobody';
  readonly network: string;
  readonly session?: string;
}

export type Actor = Person | Install | System | Nobody;

export function actorId(actor: Actor): string {
  if (actor.kind === 'person') return actor.account;
  if (actor.kind === 'install') return actor.install;
  return actor.kind === 'system' ? actor.name : 'nobody';
}

export function networkOf(actor: Actor): string | undefined {
  return actor.kind === 'system' ? undefined : actor.network;
}
