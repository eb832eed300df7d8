import { listHeadings } from '@tutela/contracts';
import { stringify } from 'csv-stringify/sync';
import { faultyChanges } from './faulty-changes';
import type { ListCells } from './list-cells';
import { LIST_SCHOOLS, listPeople, type ListPerson } from './list-people';
import { pupilMaker, upnIssuer } from '../people';

/** The lists a person tries by hand, by file name: a first one, the same changed, and one with every kind of fault. */
export function demonstrationLists(): Record<string, string> {
  return {
    'first-list.csv': csv(firstRows()),
    'changed-list.csv': csv(changedRows()),
    'faulty-list.csv': faultyList(),
  };
}

/** One child of each school has no URN: the school is found by its name. */
function firstRows(): ListCells[] {
  return listPeople().map((person, index) => cellsOf(person, index % LIST_SCHOOLS[0].yearGroups.length === 1));
}

/** One child has moved school, one has another surname, one is missing and one is new. */
function changedRows(): ListCells[] {
  const [moved, renamed, missing, ...others] = listPeople();
  if (!moved || !renamed || !missing) throw new Error('The first list is too short.');
  return [
    { ...cellsOf(moved, false), 'School URN': '', 'School name': 'Larkfield Junior School' },
    cellsOf({ ...renamed, legalSurname: 'Farrow', preferredSurname: 'Farrow' }, false),
    ...others.map((person) => cellsOf(person, false)),
    cellsOf({ ...newcomer(), urn: LIST_SCHOOLS[0].urn }, false),
  ];
}

/** The child who is on the changed list only. */
export function newcomer(): ListPerson {
  const [, , , like] = listPeople();
  if (!like) throw new Error('The first list is too short.');
  const pupil = pupilMaker({ seed: 'lists|new', schoolYear: 2026, establishment: '4058', upns: upnIssuer() })(5);
  return { ...like, ...pupil, localId: 'NM-2013', inCareFrom: '2026-10-12', placementFrom: '2026-10-12' };
}

/** Every row names in its local id the fault it has; the heading that is not ours stands last. */
function faultyList(): string {
  const [first] = listPeople();
  if (!first) throw new Error('The first list is too short.');
  const upns = upnIssuer();
  const pupil = pupilMaker({ seed: 'lists|faulty', schoolYear: 2026, establishment: '4057', upns });
  const rows = faultyChanges(first.upn).map(({ fault, changes, surplus }) => {
    const cells = { ...cellsOf({ ...first, ...pupil(4) }, false), 'Local id': fault, ...changes };
    return [...listHeadings.map((heading) => cells[heading] ?? ''), '', ...(surplus ?? [])];
  });
  return table([[...listHeadings, 'Shoe size'], ...rows]);
}

/** Nobody on these lists is on two rolls. */
const headings = listHeadings.filter((heading) => heading !== 'Registration');

function csv(rows: readonly ListCells[]): string {
  return table([headings, ...rows.map((cells) => headings.map((heading) => cells[heading] ?? ''))]);
}

/** With a byte order mark: without it Excel takes UTF-8 for Windows-1252. */
function table(rows: readonly string[][]): string {
  return stringify([...rows], { bom: true });
}

function cellsOf(person: ListPerson, schoolByName: boolean): ListCells {
  const school = LIST_SCHOOLS.find(({ urn }) => urn === person.urn);
  return {
    'Local id': person.localId,
    UPN: person.upn,
    'Legal surname': person.legalSurname,
    'Legal forename': person.legalForename,
    'Preferred surname': other(person.preferredSurname, person.legalSurname),
    'Preferred forename': other(person.preferredForename, person.legalForename),
    'Date of birth': british(person.birthDate),
    'School URN': schoolByName ? '' : person.urn,
    'School name': school?.name,
    'Year group': String(person.yearGroup),
    'Social worker': person.socialWorker,
    Placement: person.placement,
    'Placement from': british(person.placementFrom),
    'In care from': british(person.inCareFrom),
    'Legal status': person.legalStatus,
  };
}

function other(preferred: string, legal: string): string {
  return preferred === legal ? '' : preferred;
}

function british(day: string): string {
  return day.split('-').reverse().join('/');
}
