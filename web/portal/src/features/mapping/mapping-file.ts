import type { ExportMapping } from '@tutela/education';
import { mappingWords as words } from './mapping.words';

/** The file for the extractor: headings and formats, no row of the sample. */
export function mappingText(mapping: ExportMapping): string {
  return `${JSON.stringify(mapping, undefined, 2)}\n`;
}

/** Makes the file in the page and hands it to the browser. */
export function saveMapping(mapping: ExportMapping): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([mappingText(mapping)], { type: 'application/json' }));
  link.download = words.fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
