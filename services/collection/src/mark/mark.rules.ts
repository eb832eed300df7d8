import type { MarkSource } from '@tutela/contracts';

/** One version of a mark as it was brought. */
export interface Version {
  readonly code: string;
  readonly source: MarkSource;
  /** An install's id or a person's user id. */
  readonly broughtBy: string;
  readonly broughtAt: Date;
  readonly receipt?: string;
  readonly reasonSealed?: Buffer;
}

/** The newest automatic mark that is known, with its place in the order of the installs' sequences. */
export interface Automatic extends Version {
  readonly order: number;
}

export interface Mark {
  readonly stands: Version;
  readonly automatic?: Automatic;
  /** The newest automatic mark when a person last decided: its place, and its code. */
  readonly decidedOrder: number;
  readonly decidedCode?: string;
}

export interface Arrival {
  readonly mark: Mark;
  /** What stood before and stands no longer. */
  readonly replaced?: Version;
  /** Something that a reader of the mark would see is new. */
  readonly changed: boolean;
}

/**
 * An automatic mark arrives (VS-27, security.md rule 49). A person's mark stands until a person decides; the newest automatic one, by
 * install sequence and not by arrival, is kept beside it. Every order of arrival ends the same.
 */
export function automaticArrives(mark: Mark | undefined, arriving: Automatic): Arrival {
  if (!mark) return { mark: { stands: arriving, automatic: arriving, decidedOrder: 0 }, changed: true };
  if (mark.automatic && mark.automatic.order >= arriving.order) return { mark, changed: false };
  if (isByPerson(mark.stands)) return besidePerson(mark, arriving);
  if (mark.stands.code === arriving.code) {
    return { mark: { ...mark, automatic: { ...mark.stands, order: arriving.order } }, changed: false };
  }
  return { mark: { ...mark, stands: arriving, automatic: arriving }, replaced: mark.stands, changed: true };
}

function besidePerson(mark: Mark, arriving: Automatic): Arrival {
  const after = { ...mark, automatic: arriving };
  return { mark: after, changed: toDecide(mark) || toDecide(after) };
}

/** A person brings a mark. What was there to be seen is thereby decided; what comes later is not. */
export function personBrings(mark: Mark | undefined, version: Version): Arrival {
  const automatic = mark?.automatic;
  const after = { stands: version, automatic, decidedOrder: automatic?.order ?? 0, decidedCode: automatic?.code };
  return { mark: after, replaced: mark?.stands, changed: true };
}

/** Are there two versions of which a person has to take one? A code that was decided on already and is sent again is not asked twice. */
export function toDecide({ stands, automatic, decidedOrder, decidedCode }: Mark): boolean {
  if (!isByPerson(stands) || automatic === undefined || automatic.order <= decidedOrder) return false;
  return automatic.code !== stands.code && automatic.code !== decidedCode;
}

function isByPerson(version: Version): boolean {
  return version.source !== 'extractor';
}

const ordersPerEpoch = 2 ** 32;

/** The place of a batch in the order of all automatic marks of a school: a new install comes after all batches of the one before it. */
export function automaticOrder(epoch: number, sequence: number): number {
  return epoch * ordersPerEpoch + sequence;
}
