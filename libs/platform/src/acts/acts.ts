import { auditName, Refusal, type RouteContract } from '@tutela/contracts';
import type { LogWatch } from '../audit/log-watch';
import { withSql } from '../database/transactions';
import type { LaDatabases } from '../la/la-databases';
import { act, type ActContract, type Place } from './act';
import type { Actor } from './actor';
import type { Tx } from './tx';

type Work<T> = (tx: Tx) => Promise<T>;
/** Of a transaction what a statement by itself has, too. */
export type Alone = Pick<Tx, 'rows' | 'now'>;

/** The acts of one service: in its shared database, or in the database of one LA. */
export class Acts {
  constructor(
    private readonly sharedPlace: Place,
    private readonly las: LaDatabases,
    /** Absent in the audit service alone: people ask it then, and it is what mends the log. */
    private readonly logs?: LogWatch,
  ) {}

  /** In the database that is shared over all LAs; no child is in there. */
  async shared<T>(contract: ActContract, actor: Actor, work: Work<T>): Promise<T> {
    return act(this.sharedPlace, contract, actor, work);
  }

  /**
   * Statements in the shared database that are no act: each is a transaction by itself, none is audited or told, and one that was done stays when
   * a later one fails. For what is read before an act, and for a charge that is one statement.
   */
  async alone<T>(contract: ActContract, work: (at: Alone) => Promise<T>): Promise<T> {
    const action = auditName(contract);
    if (action !== undefined) throw new Error(`SY-04: ${action} is audited, and so it is an act.`);
    const { source, clock } = this.sharedPlace;
    return withSql(source, (rows) => work({ rows, now: clock.now() }));
  }

  /** In the database of the actor's own LA: the only one a person of an LA or a school's agent reaches (VS-10). */
  async own<T>(contract: ActContract, actor: Actor, work: Work<T>): Promise<T> {
    const la = actor.kind === 'person' || actor.kind === 'install' ? actor.la : undefined;
    if (la === undefined) throw new Refusal('not-found');
    return this.inLa(la, contract, actor, work);
  }

  /** In the database of a named LA: for the operator's staff and for the platform itself. */
  async inLa<T>(la: string, contract: ActContract, actor: Actor, work: Work<T>): Promise<T> {
    const place = await this.las.place(la);
    // What the platform does by itself goes on: nobody sees it, and its entries are kept.
    if (actor.kind === 'person' || actor.kind === 'install') await this.logs?.mustKeepUp(la, place.source);
    return act(place, contract, actor, work);
  }

  /** A refusal that tried a rule, as an entry of its own (security.md rule 37). */
  async refused(contract: RouteContract, actor: Actor, refusal: Refusal, object: string): Promise<void> {
    const action = typeof contract.audit === 'string' ? contract.audit : contract.path;
    const children = childOf(contract, object);
    const note = { object, children, outcome: 'refused', facts: { refusal: refusal.type } } as const;
    const work: Work<void> = (tx) => {
      tx.audit(note);
      return Promise.resolve();
    };
    const la = actor.kind === 'person' || actor.kind === 'install' ? actor.la : undefined;
    const place = la === undefined ? this.sharedPlace : await this.las.place(la);
    await act(place, { audit: action }, actor, work);
  }
}

/** A conflict tells what stands now: the entry of a refusal is about the child whose number the path names, too (SY-04). */
function childOf({ path }: RouteContract, object: string): number[] {
  return path.startsWith('/children/:child') && /^\d{6,7}$/.test(object) ? [Number(object)] : [];
}
