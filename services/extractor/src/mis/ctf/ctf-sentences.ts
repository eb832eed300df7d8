import { fileRefused, type FileRefused } from '../dropped/file-format';
import type { StringFault } from './attendance-string.rules';

const sentences = {
  'not-utf-8': 'It is not in UTF-8. Export it anew as a Common Transfer File in UTF-8.',
  doctype: 'It has a DOCTYPE, which a Common Transfer File never has. It may be hostile: ask where it came from.',
  malformed: 'It is not well-formed XML, or its end is missing. Export it anew.',
  'too-large': 'It is larger than any school’s Common Transfer File. It may be hostile: ask where it came from.',
  'too-deep':
    'Its elements are nested deeper than in any Common Transfer File. It may be hostile: ask where it came from.',
  'too-many':
    'It has more elements or attributes than any Common Transfer File. It may be hostile: ask where it came from.',
  'too-many-marks': 'A pupil of it has more marks than school years have. It may be hostile: ask where it came from.',
  'too-long':
    'It has a name or a text that is longer than any in a Common Transfer File. It may be hostile: ask where it came from.',
  'too-slow':
    'It took longer to read than any Common Transfer File does. The next run tries again; if it stays so, it may be hostile: ask where it came from.',
  mixed: 'It has elements within a text where a Common Transfer File has the text alone. Export it anew.',
  'not-ctf': 'It is XML but no Common Transfer File.',
  'other-school': 'It comes from another school, so its marks are not of this school’s register.',
  'no-source': 'It does not say from which school it comes, or when it was made.',
} as const;
export type CtfFault = keyof typeof sentences;

export function ctfRefused(fault: CtfFault, line?: number): FileRefused {
  return fileRefused(sentences[fault], { line, passes: fault === 'too-slow' });
}

export const stringSentences: Readonly<Record<StringFault | 'start' | 'school' | 'no-marks', string>> = {
  start: 'Marks without a day from which they begin, or not written as 2026-09-01.',
  school: 'Attendance that does not say of which school it is.',
  code: 'Marks with a character that is no attendance code; codes of two characters do not fit into a string of marks.',
  strokes: 'Marks with a stroke of the morning in an afternoon, or the other way round.',
  weekends: 'Marks of which it cannot be told whether weekends are among them.',
  'no-marks': 'Totals of attendance without the marks; totals cannot be turned into marks.',
};

export const pupilSentences = {
  unknown: 'A pupil with neither a right UPN nor name and date of birth.',
  contested: 'A pupil whose UPN another pupil of this file has.',
} as const;

/** What of a pupil is passed over, while the rest is taken. */
export const passedOverSentences = {
  upn: 'A UPN of which the length, a character or the check letter is wrong: the pupil cannot be settled by it.',
  formerUpn: 'A former UPN of which the length, a character or the check letter is wrong.',
  birthDate:
    'A date of birth that does not exist, or is not written as 2014-09-01: the pupil cannot be settled without it.',
  name: 'A name that is longer than a name can be, or holds characters that cannot be seen.',
} as const;
