import type { z } from 'zod';
import { filledIn, type FaultInWords, type FaultWords } from './fault-words';
import type { rowFault } from './list.routes';

/** Every fault and warning that checking a list of children can name (VS-15), with what it means and what to do. */
export const listFaults = {
  missing: { kind: 'fault', sentence: 'This is empty.', todo: 'Fill it in.' },
  'too-long': {
    kind: 'fault',
    sentence: 'This is longer than {most} characters.',
    todo: 'Shorten it. Perhaps two cells have run together.',
  },
  'control-character': {
    kind: 'fault',
    sentence: 'This holds a character that cannot be printed.',
    todo: 'Type it again by hand.',
  },
  'bidi-control': {
    kind: 'fault',
    sentence: 'This holds a hidden character that turns the direction of writing.',
    todo: 'Type it again by hand.',
  },
  'invisible-character': {
    kind: 'fault',
    sentence: 'This holds a character that cannot be seen.',
    todo: 'Type it again by hand.',
  },
  'too-many-cells': {
    kind: 'fault',
    sentence: 'This row has more cells than there are headings.',
    todo: 'Look for a separator inside a value, and put that value in quotes.',
  },
  'upn-length': { kind: 'fault', sentence: 'A UPN has 13 characters. This has {length}.', todo: 'Copy the UPN again.' },
  'upn-characters': {
    kind: 'fault',
    sentence: 'A UPN is a letter, eleven digits, and a digit or letter. I, O and S are never used.',
    todo: 'Look for a letter O in place of a nought, or an I in place of a one.',
  },
  'upn-check-letter': {
    kind: 'fault',
    sentence: 'The first letter does not fit the digits. For these digits it would be {expected}.',
    todo: 'Compare the UPN with the school: a digit or the letter is wrong.',
  },
  'former-upn-is-the-same': {
    kind: 'fault',
    sentence: 'The former UPN is the same as the UPN.',
    todo: 'Leave the former UPN empty, or put in the earlier one.',
  },
  'date-format': {
    kind: 'fault',
    sentence: 'This cannot be read as a date.',
    todo: 'Write it as dd/mm/yyyy, for example 04/03/2012.',
  },
  'date-impossible': { kind: 'fault', sentence: 'There is no such day.', todo: 'Look at the day and the month.' },
  'birth-date-ahead': {
    kind: 'fault',
    sentence: 'The date of birth, {day}, is still to come.',
    todo: 'Look at the year.',
  },
  'birth-date-too-early': {
    kind: 'fault',
    sentence: 'The date of birth, {day}, would make the child older than 25.',
    todo: 'Look at the year.',
  },
  'before-birth': {
    kind: 'fault',
    sentence: 'This date, {day}, is before the child was born.',
    todo: 'Look at this date and at the date of birth.',
  },
  'too-far-ahead': {
    kind: 'fault',
    sentence: 'This date, {day}, is more than a year ahead.',
    todo: 'Look at the year.',
  },
  'care-starts-ahead': {
    kind: 'fault',
    sentence: 'Care would start on {day}, which is still to come.',
    todo: 'Leave the child out until care has started.',
  },
  'care-ends-before-it-starts': {
    kind: 'fault',
    sentence: 'Care would end on {day}, before it starts.',
    todo: 'Look at both dates of care.',
  },
  'care-runs-into-earlier': {
    kind: 'fault',
    sentence: 'Care would start on {day}, but an earlier period in care is on record until {end}.',
    todo: 'Look at this date: it must be after the earlier period has ended.',
  },
  'year-group-unknown': {
    kind: 'fault',
    sentence: 'This is not a year group.',
    todo: 'Write 1 to 13, R for Reception, or N1 or N2.',
  },
  'urn-malformed': {
    kind: 'fault',
    sentence: 'A school’s URN has six digits.',
    todo: 'Correct it, or leave it empty and give the name.',
  },
  'urn-unknown': {
    kind: 'fault',
    sentence: 'No school in the register has this URN.',
    todo: 'Correct it, or leave it empty and give the name.',
  },
  'school-closed': {
    kind: 'fault',
    sentence: '{school} has closed.',
    todo: 'Put in the school the child goes to now.',
  },
  'school-not-found': {
    kind: 'fault',
    sentence: 'No school like this is in the register.',
    todo: 'Look the school up and choose it, or put its URN into the list.',
  },
  'same-local-id': {
    kind: 'fault',
    sentence: 'Row {otherRow} has the same local id.',
    todo: 'Keep one of the two rows, or correct the local id. If the child is on two rolls, write main under Registration in one row and subsidiary in the other.',
  },
  'same-upn': {
    kind: 'fault',
    sentence: 'Row {otherRow} has the same UPN.',
    todo: 'Keep one of the two rows, or correct the UPN. If the child is on two rolls, give both rows the same local id too.',
  },
  'registration-unknown': {
    kind: 'fault',
    sentence: 'This is not a kind of registration.',
    todo: 'Write main or subsidiary. Empty means main.',
  },
  'subsidiary-alone': {
    kind: 'fault',
    sentence: 'No row with this local id is the main registration.',
    todo: 'Add the row of the main school, or write main here.',
  },
  'subsidiary-differs': {
    kind: 'fault',
    sentence: 'This is not the same as in row {otherRow}, the child’s main registration.',
    todo: 'Make the two the same, or leave it empty here.',
  },
  'subsidiary-without-school': {
    kind: 'fault',
    sentence: 'The second school is not given.',
    todo: 'Put in the school, or take this row out.',
  },
  'subsidiary-same-school': {
    kind: 'fault',
    sentence: 'The child is at {school} already, by its main registration or by another row.',
    todo: 'Put in the other school, or take this row out.',
  },
  'upn-missing': {
    kind: 'warning',
    sentence: 'Without a UPN the school cannot settle who this is.',
    todo: 'Ask the school for the UPN, and upload the list again.',
  },
  'upn-temporary': {
    kind: 'warning',
    sentence: 'This is a temporary UPN. The school may give another.',
    todo: 'When it does, put this one under Former UPN.',
  },
  'upn-on-record': {
    kind: 'warning',
    sentence: 'Another child of yours, local id {localId}, has this UPN.',
    todo: 'If both are the same child, keep the local id you have had.',
  },
  'year-group-unlikely': {
    kind: 'warning',
    sentence: 'By age this child would be in {byAge}.',
    todo: 'Look at the year group and the date of birth.',
  },
  'school-not-given': {
    kind: 'warning',
    sentence: 'No school is given, so nothing can be collected yet.',
    todo: 'Put in the school when the child has one.',
  },
  'school-name-differs': {
    kind: 'warning',
    sentence: 'The register calls this school {school}.',
    todo: 'See that it is the right one.',
  },
  'postcode-unreadable': {
    kind: 'warning',
    sentence: 'This is not a postcode, so the school was not looked for by it.',
    todo: 'Correct it if the school was not found.',
  },
  'heading-unknown': {
    kind: 'warning',
    sentence: 'This heading is not one of ours. Its column was left out.',
    todo: 'Compare it with the template if it should have been read.',
  },
} as const satisfies Record<string, FaultWords>;

export type ListFault = keyof typeof listFaults;

/** The sentence and the way out of one fault or warning, with its facts filled in. */
export function listFaultWords({ fault, facts }: z.infer<typeof rowFault>): FaultInWords {
  if (!isListFault(fault))
    return { sentence: 'This is not as it should be.', todo: 'Compare the row with the template.' };
  return filledIn(listFaults[fault], facts);
}

function isListFault(name: string): name is ListFault {
  return Object.hasOwn(listFaults, name);
}
