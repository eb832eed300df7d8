import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { receipt } from '@tutela/contracts';
import { z } from 'zod';
import { la, type StoredReceipt } from './what-is-stored';

const kept = z.object({ receipt });

/** The receipts that a school can show (VS-07). */
export async function receiptsAt(home: string): Promise<StoredReceipt[]> {
  const folder = join(home, 'authorities', la, 'receipts');
  const texts = await Promise.all((await finished(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => kept.parse(JSON.parse(text)).receipt);
}

/** Batches that wait at the school. */
export function spooledAt(home: string): Promise<string[]> {
  return finished(join(home, 'authorities', la, 'spool'));
}

async function finished(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.endsWith('.tmp'));
}
