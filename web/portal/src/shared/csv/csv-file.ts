import { importOf } from '@tutela/web';

/** A cell that begins like a formula is not run by a spreadsheet; the mark of bytes tells Excel that it is UTF-8. */
export const csvOptions = { escape_formulas: true, quoted: true, bom: true, record_delimiter: '\r\n' } as const;

/** Makes the file in the page and hands it to the browser. */
export async function saveCsv(rows: (string | number)[][], fileName: string): Promise<void> {
  const { stringify } = await importOf(() => import('csv-stringify/browser/esm/sync'));
  const file = new Blob([stringify(rows, csvOptions)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
