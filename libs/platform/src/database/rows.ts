import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';

/** What a parameter can be. Of anything else it is known only when it is sent whether it can be, with what comes behind it on its way. */
export type Value = string | number | bigint | boolean | Date | Uint8Array | null | undefined | readonly Value[];

type Rows = <Row>(text: TemplateStringsArray, ...values: readonly Value[]) => Promise<Row[]>;

/** SQL in words: `` rows<MarkRow>`SELECT … WHERE enrolment = ${id}` ``; every value is a parameter, never text. */
export interface Sql extends Rows {
  /** The same, planned once a connection: for statements whose plan is the same whatever the values, and that many acts make. */
  readonly prepared: Rows;
}

/**
 * Statements of one connection. Each is sent before the call returns, so that they arrive in the order of the calls.
 * @param before done ahead of each
 */
export async function sqlOf(runner: QueryRunner, before: () => void = () => undefined): Promise<Sql> {
  const client = (await runner.connect()) as ClientBase;
  const ask = async <Row>(statement: Statement): Promise<Row[]> => {
    // The connection of a runner that is released is somebody else's by now.
    if (runner.isReleased) throw new Error('This transaction is over.');
    before();
    const { rows } = await client.query(statement);
    return rows as Row[];
  };
  const plain: Rows = (text, ...values) => ask({ text: statementOf(text), values: [...values] });
  const prepared: Rows = (text, ...values) => ask({ name: nameOf(text), text: statementOf(text), values: [...values] });
  return Object.assign(plain, { prepared });
}

interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: Value[];
}

/** A name is how the statement begins, for whoever looks at the line or the server, and its hash: 63 bytes at most. */
const nameBegin = 40;
const nameHash = 22;

const statements = new WeakMap<TemplateStringsArray, string>();
const names = new WeakMap<TemplateStringsArray, string>();

function statementOf(text: TemplateStringsArray): string {
  const known = statements.get(text);
  if (known !== undefined) return known;
  const statement = text.reduce((before, part, index) => `${before}$${index}${part}`);
  statements.set(text, statement);
  return statement;
}

function nameOf(text: TemplateStringsArray): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const statement = statementOf(text);
  const begin = statement.trim().replace(/\s+/g, ' ').slice(0, nameBegin);
  const name = `${begin} ${createHash('sha256').update(statement).digest('base64url').slice(0, nameHash)}`;
  names.set(text, name);
  return name;
}
