import type { ReturnFile } from '@tutela/contracts';
import { open, seal } from '@tutela/sealing';
import { z } from 'zod';
import { readReturnFile } from './return-file';
import { checkEpisodeRow, checkHeaderRow, episodeRow, headerRow } from './return-row.rules';

/** A return as checked, until it is confirmed: of each file that is there the rows, as far as they say who was in care and when. */
const checkedReturn = z.object({ header: z.array(headerRow).optional(), episodes: z.array(episodeRow).optional() });
export type CheckedReturn = z.infer<typeof checkedReturn>;

/** A return with both its files. */
export type WholeReturn = Required<CheckedReturn>;

/** What is left of a return that is confirmed or given up. */
export const emptiedReturn: CheckedReturn = {};

export function isWhole(value: CheckedReturn): value is WholeReturn {
  return value.header !== undefined && value.episodes !== undefined;
}

/** The rows of one file, each checked by itself. Refuses what is no such file. */
export function checkReturnFile(bytes: Buffer, file: ReturnFile, today: string): CheckedReturn {
  const rows = readReturnFile(bytes, file);
  if (file === 'header') return { header: rows.map((row) => checkHeaderRow(row, today)) };
  return { episodes: rows.map((row) => checkEpisodeRow(row, today)) };
}

function context(la: string, id: string) {
  return { la, table: 'care_import', column: 'rows_sealed', row: id };
}

export function sealReturn(laKey: Buffer, la: string, id: string, value: CheckedReturn): Buffer {
  return seal(laKey, context(la, id), JSON.stringify(value));
}

export function openReturn(laKey: Buffer, la: string, id: string, sealed: Buffer): CheckedReturn {
  return checkedReturn.parse(JSON.parse(open(laKey, context(la, id), sealed)));
}
