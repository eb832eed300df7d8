/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has controls; a full stop in the middle stands for the five that it leaves out. */
const windows = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ';
const firstOfWindows = 0x80;
const lastOfWindows = 0x9f;
const fewAtOnce = 8192;

/**
 * Windows-1252 as older spreadsheets save it; any part of a file can be read by itself. By our own table: Node 20's decoder of that name
 * answers Latin-1 and turns quotation marks into controls.
 */
export function windows1252(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += fewAtOnce)
    text += String.fromCharCode(...Array.from(bytes.subarray(at, at + fewAtOnce), codeUnitOf));
  return text;
}

function codeUnitOf(byte: number): number {
  if (byte < firstOfWindows || byte > lastOfWindows) return byte;
  const character = windows.charAt(byte - firstOfWindows);
  return character === '·' ? byte : character.charCodeAt(0);
}

const exportSeparators = [',', ';', '\t'] as const;
export type ExportSeparator = (typeof exportSeparators)[number];

/** The one that the first line with anything in it holds most often, outside of quotation marks. */
export function separatorOf(text: string): ExportSeparator {
  const line =
    text
      .trimStart()
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  return exportSeparators.reduce((best, next) => (line.split(next).length > line.split(best).length ? next : best));
}

/** `sep=;` in front of the headings, which tells a spreadsheet the separator and is no row. */
export function isSeparatorHint([first = '', ...others]: readonly string[]): boolean {
  return /^sep=.?$/i.test(first.trim()) && others.every((cell) => cell.trim() === '');
}
