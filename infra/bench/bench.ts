import { auditAppend } from './audit-append';
import { auditVerify } from './audit-verify';
import { codeCheck } from './code-check';
import { firstPage } from './first-page';
import { ingestBatches } from './ingest-batches';
import { laFigures } from './la-figures';
import type { Measure } from './measure';
import { nightOfEngland } from './night-of-england';
import { restMemory } from './rest-memory';
import { signIns } from './sign-in';
import { Stand } from './stand';

/** Figures are read of the year that ingest brings, and the platform that starts again holds it: the order is part of the measures. */
const inOrder = [
  ingestBatches,
  nightOfEngland,
  laFigures,
  auditAppend,
  auditVerify,
  codeCheck,
  signIns,
  firstPage,
  restMemory,
];

/** Prints each number as soon as it is known, as a JSON object a line or as a row of a table. */
export async function bench(asJson: boolean): Promise<void> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const lineOf = asJson ? JSON.stringify : rowOf;
  if (!asJson) say(cells('name', 'value', 'unit', 'limit', 'ratio'));
  const stand = await Stand.open();
  try {
    for (const measure of inOrder) for (const one of await measure(stand)) say(lineOf(one));
  } finally {
    await stand.close();
  }
}

function rowOf({ name, value, unit, limit, ratio, scale }: Measure): string {
  const row = cells(name, String(value), unit, String(limit), String(ratio));
  return scale === undefined ? row : `${row}  by ${scale}`;
}

function cells(name: string, value: string, unit: string, limit: string, ratio: string): string {
  return `${name.padEnd(24)}${value.padStart(10)}  ${unit.padEnd(10)}${limit.padStart(10)}${ratio.padStart(8)}`;
}
