import { fileRefused, FileRefused } from '../dropped/file-format';

const sentences = {
  'not-text': 'It is not a text file in UTF-8 or Windows-1252, or its end is missing. Export it as CSV in UTF-8.',
  'too-large': 'It is larger than can be read. Export a shorter time.',
  'too-many': 'It has more rows than can be read. Export a shorter time.',
  'too-slow': 'It took too long to read. The next run tries again; if it stays so, export a shorter time.',
  empty: 'It is empty.',
  quotes:
    'A quotation mark is opened and never closed, or a row is far too long, so the rows run together. Export it anew.',
  swapped:
    'Day and month stand the other way round than was mapped, so its other days would be misread. Export it as it was mapped, or give a new mapping with "extractor connect".',
} as const;

export function csvRefused(fault: keyof typeof sentences, line?: number): FileRefused {
  return fileRefused(sentences[fault], { line, passes: fault === 'too-slow' });
}

/** Headings are the school's own words for its columns, so they may be said. */
export function headingsRefused(absent: readonly string[], twice: readonly string[]): FileRefused {
  const parts = [
    absent.length > 0 ? `It has no column ${absent.join(', ')}.` : '',
    twice.length > 0 ? `It has more than one column ${twice.join(', ')}.` : '',
    'Export it as it was mapped, or give a new mapping with "extractor connect". Nothing of it was read.',
  ];
  return new FileRefused(parts.filter(Boolean).join(' '));
}

export const otherPupil = 'A pupil whose UPN another pupil of this file has.';
