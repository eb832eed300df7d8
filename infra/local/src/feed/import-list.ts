import { randomUUID } from 'node:crypto';
import { confirmList, uploadList } from '@tutela/contracts';
import type { GatewaySession } from './gateway-session';

/** Uploads a list, and confirms it if every row is in order. The same list again changes nothing. */
export async function importList(officer: GatewaySession, csv: string): Promise<void> {
  const checked = await officer.ask(uploadList, { import: randomUUID() }, csv);
  const { faulty, toChoose } = checked.counts;
  if (faulty + toChoose > 0)
    throw new Error(`The demonstration list has ${faulty + toChoose} rows that are not in order.`);
  await officer.ask(confirmList, { import: checked.import, missing: [] });
}
