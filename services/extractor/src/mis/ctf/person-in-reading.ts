import { checkUpn, cleanName, isDay } from '@tutela/education';
import type { NotRead } from '../dropped/file-format';
import type { MisPupil } from '../mis';
import { passedOverSentences } from './ctf-sentences';

/** Who the pupil is. What the file does not say, or not so that it can be read, is absent. */
type Person = Omit<MisPupil, 'id'>;

interface Said {
  readonly text: string;
  readonly line: number;
}

const fields = new Map<string, keyof Person>([
  ['UPN', 'upn'],
  ['Surname', 'legalSurname'],
  ['Forename', 'legalForename'],
  ['DOB', 'birthDate'],
  ['BasicDetails/FormerUPN', 'formerUpn'],
  ['BasicDetails/PreferredSurname', 'preferredSurname'],
  ['BasicDetails/PreferredForename', 'preferredForename'],
]);
const reads: Partial<Record<keyof Person, (text: string) => string | undefined>> = {
  upn: upnIn,
  formerUpn: upnIn,
  birthDate: (text) => (isDay(text) ? text : undefined),
};

/** True for an element below Pupil that says who the pupil is. */
export function isReadOfPerson(path: string): boolean {
  return fields.has(path);
}

/** Of a Pupil of a CTF only what matching needs (VS-05). */
export class PersonInReading {
  private readonly said = new Map<keyof Person, Said>();

  /** An element below Pupil has ended: its path from there, its text, its line. */
  closed(path: string, text: string, line: number): void {
    const field = fields.get(path);
    if (field) this.said.set(field, { text: copyOf(text), line });
  }

  read(): Person {
    return Object.fromEntries([...this.said].map(([field, { text }]) => [field, valueOf(field, text)]));
  }

  /** What the file says of the pupil and is not taken; without a word they would be in doubt for no reason. */
  passedOver(): NotRead[] {
    return [...this.said]
      .filter(([field, { text }]) => text !== '' && valueOf(field, text) === undefined)
      .map(([field, { line }]) => ({ line, why: passedOverSentence(field) }));
  }
}

/** A piece of a string keeps all of the string in memory, and so a roll the whole of its file. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

function valueOf(field: keyof Person, text: string): string | undefined {
  return (reads[field] ?? nameIn)(text);
}

function passedOverSentence(field: keyof Person): string {
  if (field === 'birthDate') return passedOverSentences.birthDate;
  return field === 'upn' || field === 'formerUpn' ? passedOverSentences[field] : passedOverSentences.name;
}

/** A mistyped UPN settles nobody, and is nobody's name. */
function upnIn(text: string): string | undefined {
  const check = checkUpn(text);
  return check.ok ? check.upn : undefined;
}

function nameIn(text: string): string | undefined {
  return cleanName(text).value;
}
