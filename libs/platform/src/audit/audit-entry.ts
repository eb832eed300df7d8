import type { Actor } from '../acts/actor';

export type Clear = string | number | boolean | null;
/** What a child's record looked like, as codes or words; sealed under the child's key before it is stored. */
export type Image = Readonly<Record<string, Clear>>;

export interface AuditImage {
  /** Without a child the image is sealed under the LA's key. */
  readonly child?: number;
  readonly before?: Image;
  readonly after?: Image;
}

/** What an act says of itself; name, time, actor and network are added by the act (VS-13, security.md rule 33). */
export interface AuditNote {
  /** A pseudonym: an id, a URN, a child number. Never a name (SY-03). */
  readonly object?: string;
  readonly outcome?: 'done' | 'refused';
  readonly children?: readonly number[];
  /** Codes and counts only; stays readable. */
  readonly facts?: Readonly<Record<string, Clear | readonly Clear[]>>;
  /** As a person typed it; sealed. */
  readonly reason?: string;
  readonly images?: readonly AuditImage[];
}

export interface AuditEntry extends AuditNote {
  readonly id: string;
  readonly at: Date;
  readonly writer: string;
  readonly action: string;
  readonly actor: Actor;
}
