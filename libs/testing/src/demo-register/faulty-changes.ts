import type { ListFault } from '@tutela/contracts';
import type { ListCells } from './list-cells';

interface FaultyRow {
  fault: ListFault | 'several-schools';
  changes: ListCells;
  /** Cells beyond the last heading. */
  surplus?: readonly string[];
}

/** What to change in a row that is in order to give it each fault or warning there is. `taken` is a UPN that another child has. */
export function faultyChanges(taken: string): FaultyRow[] {
  return [
    // The heading that is not ours is told at the first row.
    { fault: 'heading-unknown', changes: {} },
    { fault: 'missing', changes: { 'Legal surname': '' } },
    { fault: 'too-long', changes: { Placement: 'Foster care '.repeat(12) } },
    { fault: 'control-character', changes: { 'Legal forename': 'An\u0007na' } },
    { fault: 'bidi-control', changes: { 'Legal forename': 'An\u202Ena' } },
    { fault: 'invisible-character', changes: { 'Legal forename': 'An\u200Bna' } },
    { fault: 'too-many-cells', changes: {}, surplus: ['a value too many'] },
    ...upns(taken),
    ...days(),
    { fault: 'year-group-unknown', changes: { 'Year group': 'Year 14' } },
    { fault: 'year-group-unlikely', changes: { 'Year group': '11' } },
    ...schools(),
    { fault: 'same-local-id', changes: {} },
    { fault: 'same-local-id', changes: {} },
    { fault: 'same-upn', changes: { UPN: 'H801200001001' } },
    { fault: 'same-upn', changes: { 'Local id': 'same-upn-again', UPN: 'H801200001001' } },
    ...registrations(),
  ];
}

/** The main row of the last one is in order; its other row has nothing but another surname and another school. */
function registrations(): FaultyRow[] {
  const onlySurname = {
    UPN: '',
    'Legal surname': 'Farrow',
    'Legal forename': '',
    'Preferred surname': '',
    'Preferred forename': '',
    'Date of birth': '',
  };
  return [
    { fault: 'registration-unknown', changes: { Registration: 'guest' } },
    { fault: 'subsidiary-alone', changes: { Registration: 'subsidiary' } },
    { fault: 'subsidiary-differs', changes: { 'Local id': 'Subsidiary-differs', Registration: 'main' } },
    {
      fault: 'subsidiary-differs',
      changes: { ...onlySurname, 'School URN': '999001', 'School name': '', Registration: 'S' },
    },
  ];
}

function upns(taken: string): FaultyRow[] {
  return [
    { fault: 'upn-length', changes: { UPN: 'R20110001804' } },
    { fault: 'upn-characters', changes: { UPN: 'R2O1100018042' } },
    { fault: 'upn-check-letter', changes: { UPN: 'A201100018042' } },
    { fault: 'former-upn-is-the-same', changes: { UPN: 'R201100018042', 'Former UPN': 'R201100018042' } },
    { fault: 'upn-missing', changes: { UPN: '' } },
    { fault: 'upn-temporary', changes: { UPN: 'T20110001804V' } },
    { fault: 'upn-on-record', changes: { UPN: taken } },
  ];
}

function days(): FaultyRow[] {
  return [
    { fault: 'date-format', changes: { 'Date of birth': '4 March 2018' } },
    { fault: 'date-impossible', changes: { 'Date of birth': '30/02/2018' } },
    { fault: 'birth-date-ahead', changes: { 'Date of birth': '04/03/2098', 'Year group': '' } },
    { fault: 'birth-date-too-early', changes: { 'Date of birth': '04/03/1958', 'Year group': '' } },
    { fault: 'before-birth', changes: { 'Placement from': '04/03/2001' } },
    { fault: 'too-far-ahead', changes: { 'In care to': '04/03/2098' } },
    { fault: 'care-starts-ahead', changes: { 'In care from': '04/03/2098' } },
    { fault: 'care-ends-before-it-starts', changes: { 'In care from': '04/03/2024', 'In care to': '03/03/2024' } },
  ];
}

function schools(): FaultyRow[] {
  const named = (name: string, postcode = ''): ListCells => ({
    'School URN': '',
    'School name': name,
    'School postcode': postcode,
  });
  return [
    { fault: 'urn-malformed', changes: { 'School URN': '99905' } },
    { fault: 'urn-unknown', changes: { 'School URN': '999999' } },
    { fault: 'school-closed', changes: { 'School URN': '124930', 'School name': '' } },
    { fault: 'school-not-found', changes: named('School of Hard Knocks') },
    { fault: 'school-not-given', changes: named('') },
    { fault: 'school-name-differs', changes: { 'School URN': '999001' } },
    { fault: 'postcode-unreadable', changes: named('Stonegate College', 'NM1') },
    { fault: 'several-schools', changes: named('St Mary’s Catholic Primary School') },
  ];
}
