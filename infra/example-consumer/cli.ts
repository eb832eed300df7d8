import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { laCode } from '@tutela/contracts';
import { KafkaJSError } from 'kafkajs';
import { makeReport, type Order } from './make-report';
import { Refused } from './refused';
import { textOf } from './report-text';

const usage = 'npm run example -- --la 999 [--json] [--state FILE] [--again]';

/** Prints the report of one authority. @returns the exit code: 1 where a person has something to mend */
export async function example(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    const { json, ...order } = orderOf(args);
    const report = await makeReport(order, environment);
    console.log(json ? JSON.stringify(report, undefined, 2) : textOf(report));
    return 0;
  } catch (error) {
    console.error(sentenceOf(error));
    return 1;
  }
}

function orderOf(args: readonly string[]): Order & { readonly json: boolean } {
  const options = {
    la: { type: 'string' },
    json: { type: 'boolean', default: false },
    state: { type: 'string' },
    again: { type: 'boolean', default: false },
  } as const;
  const { la = '', json, state, again } = parsed(() => parseArgs({ args: [...args], options }).values);
  if (!laCode.safeParse(la).success) throw new Refused(`--la is the authority's three digits. ${usage}`);
  return { la, json, again, state: state ?? join('.tutela', 'example-consumer', `${la}.json`) };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new Refused(usage);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof KafkaJSError) return `The brokers do not answer, or do not let us in: ${error.message}.`;
  throw error;
}
