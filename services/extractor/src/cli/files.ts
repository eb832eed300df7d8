import type { KnownFile } from '../mis/dropped/dropped-files';

/** What lies in the watched folder, a line for each file and for each place that could not be read. */
export function filesInWords(files: readonly KnownFile[]): string {
  return files.flatMap(linesOf).join('\n') || 'No file has been read yet.';
}

function linesOf(file: KnownFile): string[] {
  if (file.state === 'refused') return [`${file.at}  ${file.name}: refused. ${file.why}`];
  const { at, name, pupils, marks, notRead, notReadInAll } = file;
  const more = notReadInAll - notRead.length;
  return [
    `${at}  ${name}: read. ${pupils} pupils, ${marks} sessions, ${notReadInAll} places that could not be read.`,
    ...notRead.map(({ line, why }) => `    line ${line}: ${why}`),
    ...(more > 0 ? [`    and ${more} more.`] : []),
  ];
}
