import { cloudEvent, Refusal, type CloudEvent, type EventContract } from '@tutela/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { AuditEntry, AuditNote } from '../audit/audit-entry';
import type { Sql, Value } from '../database/rows';
import type { AtEnd } from '../database/transactions';
import { actorId, type Actor } from './actor';

interface Facts {
  readonly actor: Actor;
  readonly action: string;
  readonly writer: string;
  readonly now: Date;
  /** The LA in whose database the act takes place. */
  readonly la?: string;
  readonly correlation: string;
  readonly causation?: string;
}

/** One transaction of an act: its tables, its audit entry and its events, all stored or none. */
export class Tx {
  readonly entries: AuditEntry[] = [];
  readonly events: { readonly contract: EventContract; readonly event: CloudEvent }[] = [];
  /** Time comes from outside, once for the whole act. */
  readonly now: Date;

  constructor(
    readonly rows: Sql,
    private readonly sendAtEnd: AtEnd,
    private readonly facts: Facts,
  ) {
    this.now = facts.now;
  }

  /** The LA of this transaction; an act that asks for it in a shared database is a mistake of ours. */
  get la(): string {
    if (this.facts.la === undefined) throw new Error('This act is not in the database of an LA.');
    return this.facts.la;
  }

  async maybe<Row>(text: TemplateStringsArray, ...values: readonly Value[]): Promise<Row | undefined> {
    const [row] = await this.rows<Row>(text, ...values);
    return row;
  }

  /** The row that must be there; absent and not yours are the same 404. */
  async one<Row>(text: TemplateStringsArray, ...values: readonly Value[]): Promise<Row> {
    const row = await this.maybe<Row>(text, ...values);
    if (!row) throw new Refusal('not-found');
    return row;
  }

  /** A statement of which nothing is read: it goes out with the commit, in the order of asking, and before events and entries. */
  atEnd(text: TemplateStringsArray, ...values: readonly Value[]): void {
    this.sendAtEnd(() => this.rows.prepared(text, ...values));
  }

  newId(): string {
    return uuidv7({ msecs: this.now.getTime() });
  }

  audit(note: AuditNote, actor: Actor = this.facts.actor): void {
    const { action, writer } = this.facts;
    this.entries.push({ ...note, id: this.newId(), at: this.now, writer, action, actor });
  }

  emit<Data extends z.ZodType>(contract: EventContract<Data>, data: z.output<Data>): void {
    const event = cloudEvent.parse({
      specversion: '1.0',
      id: this.newId(),
      source: `/${contract.owner}`,
      type: contract.type,
      time: this.now.toISOString(),
      subject: contract.key(data),
      datacontenttype: 'application/json',
      correlationid: this.facts.correlation,
      causationid: this.facts.causation,
      actor: actorId(this.facts.actor),
      la: this.facts.la ?? laOf(data),
      data: contract.data.parse(data),
    });
    this.events.push({ contract: contract, event });
  }
}

/** Events of shared databases name their LA in their data, if they are about one. */
function laOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('la' in data)) return undefined;
  return typeof data.la === 'string' ? data.la : undefined;
}
