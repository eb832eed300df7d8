import { randomUUID } from 'node:crypto';
import { checkCareDates, confirmCareDates, type OutputOf } from '@tutela/contracts';
import type { Caller } from '@tutela/testing';
import { stringify } from 'csv-stringify/sync';
import { aRow } from '../../list-import/test-support/list-rows';

type Cells = Readonly<Record<string, string>>;
type Checked = OutputOf<typeof checkCareDates>;

const columns = {
  header: 'CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB'.split(' '),
  episodes: 'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN'.split(' '),
};

/** The header's row of the made-up child that `aRow` of the lists makes for the same number. */
export function aHeader(number: number, changes: Cells = {}): Cells {
  const { 'Local id': child = '', 'Date of birth': birthDate = '', UPN = '' } = aRow(number);
  return { CHILD: child, SEX: '1', DOB: birthDate, ETHNIC: 'WBRI', UPN, ...changes };
}

/** An episode of that child; its URN is that of the placement, here one that a school has too. */
export function anEpisode(number: number, changes: Cells = {}): Cells {
  return { CHILD: `NM-${number}`, DECOM: '02/05/2026', RNE: 'S', LS: 'C2', PLACE: 'U1', URN: '999002', ...changes };
}

export function fileOf(file: keyof typeof columns, rows: readonly Cells[]): Buffer {
  return Buffer.from(
    stringify([columns[file], ...rows.map((cells) => columns[file].map((column) => cells[column] ?? ''))]),
  );
}

export interface ReturnRows {
  readonly header: readonly Cells[];
  readonly episodes: readonly Cells[];
}

/** Uploads both files of a return. */
export async function uploadReturn(
  as: Caller,
  { header, episodes }: ReturnRows,
  id: string = randomUUID(),
): Promise<Checked> {
  await as.ask(checkCareDates, { import: id, file: 'header' }, { raw: fileOf('header', header) });
  return as.ask(checkCareDates, { import: id, file: 'episodes' }, { raw: fileOf('episodes', episodes) });
}

/** Uploads a return and confirms it. */
export async function confirmedReturn(as: Caller, rows: ReturnRows): Promise<OutputOf<typeof confirmCareDates>> {
  const { import: id } = await uploadReturn(as, rows);
  return as.ask(confirmCareDates, { import: id });
}
