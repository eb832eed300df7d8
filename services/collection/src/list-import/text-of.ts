/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has controls; a full stop in the middle stands for the five that it leaves out. */
const windows = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ';
const firstOfWindows = 0x80;

/** The text of a file that is in UTF-8, with or without a mark at its start, or else in Windows-1252, as older Excel saves it. */
export function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** By our own table: Node 20's decoder of that name answers Latin-1 and turns quotation marks into controls. */
function windows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (control) => {
    const character = windows.charAt(control.charCodeAt(0) - firstOfWindows);
    return character === '·' ? control : character;
  });
}
