import { importOf } from '@tutela/web';
import { headingRows } from './headings.words';

/** The template's only line: an example child would be uploaded by mistake sooner or later. */
export const templateRows: string[][] = [headingRows.map(({ heading }) => heading)];

/** The mark of bytes tells Excel that it is UTF-8, so that Zoë stays Zoë when the filled template comes back. */
const csvOptions = { bom: true, record_delimiter: '\r\n' } as const;

/** Makes the template in the page and hands it to the browser. */
export async function downloadTemplate(): Promise<void> {
  const { stringify } = await importOf(() => import('csv-stringify/browser/esm/sync'));
  const file = new Blob([stringify(templateRows, csvOptions)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'list-of-children-template.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
