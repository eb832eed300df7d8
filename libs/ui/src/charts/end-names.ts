import { spread } from './scale';

/** Letters a line: 140 px at 14 px bold, where no letter is wider than 10 px on average. */
const lettersPerLine = 14;
/** Between the lines of a name, in px. */
export const lineHeight = 19;
const between = 8;

/** What stands at the end of a line, and at which height the line ends, in px. */
export interface NameText {
  name: string;
  words: string;
  y: number;
}

export interface EndName {
  key: string;
  lines: readonly string[];
  /** How many lines are the name itself. */
  strong: number;
  /** The block's top and height, in px. */
  y: number;
  height: number;
}

/** Names and their words in lines, none over another; undefined where they are too many for the height (px). */
export function endNames(texts: readonly NameText[], bottom: number): EndName[] | undefined {
  const blocks = texts.map(({ name, words, y }) => {
    const own = inLines(name);
    const lines = [...own, ...inLines(words)];
    return { key: name, lines, strong: own.length, y: y - lineHeight, height: lines.length * lineHeight + between };
  });
  if (blocks.reduce((sum, { height }) => sum + height, 0) > bottom) return undefined;
  const tops = spread(blocks, bottom);
  return blocks.map((block, index) => ({ ...block, y: tops[index] ?? block.y }));
}

/** Words in lines of `lettersPerLine`; a word that is longer than a line is cut. SVG text wraps nothing by itself. */
export function inLines(words: string): string[] {
  const pieces = words.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${lettersPerLine}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= lettersPerLine)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}
