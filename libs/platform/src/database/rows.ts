import type { QueryRunner } from 'typeorm';

/** SQL in words: `` rows<MarkRow>`SELECT … WHERE enrolment = ${id}` ``; every value is a parameter, never text. */
export type Sql = <Row>(text: TemplateStringsArray, ...values: readonly unknown[]) => Promise<Row[]>;

export function sqlOf(runner: QueryRunner): Sql {
  return async <Row>(text: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]> => {
    const statement = text.reduce((before, part, index) => `${before}$${index}${part}`);
    const result = await runner.query(statement, [...values], true);
    return result.records as Row[];
  };
}
