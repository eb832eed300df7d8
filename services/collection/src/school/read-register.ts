import { parse } from 'csv-parse/sync';
import { textOf } from '../list-import/text-of';
import { postcodeOf } from './school-key';

export interface RegisteredSchool {
  readonly urn: string;
  readonly la: string;
  readonly laName: string;
  readonly name: string;
  readonly type: string;
  readonly town?: string;
  readonly postcode?: string;
  readonly head?: string;
  readonly open: boolean;
}

/** What we read, and the names its column has had over the years. */
const columns = {
  urn: ['URN'],
  la: ['LA (code)', 'LA'],
  laName: ['LA (name)', 'Local Authority'],
  name: ['EstablishmentName', 'School Name'],
  type: ['TypeOfEstablishment (name)', 'School Type'],
  status: ['EstablishmentStatus (name)'],
  town: ['Town'],
  postcode: ['Postcode'],
  headTitle: ['HeadTitle (name)'],
  headForename: ['HeadFirstName'],
  headSurname: ['HeadLastName'],
} as const;
type Column = keyof typeof columns;
const needed: readonly Column[] = ['urn', 'la', 'laName', 'name', 'type'];

/**
 * The schools in a public register, by column name. Children's centres are no schools; a school that is only proposed is none yet.
 * Throws when a column that is needed is not there: a file of another kind must not empty the register.
 */
export function readRegister(bytes: Buffer): RegisteredSchool[] {
  const [heading = [], ...rows] = parse(textOf(bytes), { relax_column_count: true });
  const places = new Map(
    (Object.keys(columns) as Column[]).map((column) => [column, heading.findIndex((name) => isNameOf(column, name))]),
  );
  const missing = needed.filter((column) => places.get(column) === -1);
  if (missing.length > 0) throw new Error(`Not a register of schools: no column for ${missing.join(', ')}.`);
  return rows.flatMap((cells) => schoolOf((column) => cells[places.get(column) ?? -1]?.trim() ?? ''));
}

function isNameOf(column: Column, name: string): boolean {
  return (columns[column] as readonly string[]).includes(name.trim());
}

function schoolOf(cell: (column: Column) => string): RegisteredSchool[] {
  const type = cell('type');
  const status = cell('status');
  const isSchool = /^\d{6}$/.test(cell('urn')) && cell('name') !== '' && !type.startsWith('Children');
  if (!isSchool || status === 'Proposed to open') return [];
  const head = [cell('headTitle'), cell('headForename'), cell('headSurname')].filter(Boolean).join(' ');
  return [
    {
      urn: cell('urn'),
      la: cell('la'),
      laName: cell('laName'),
      name: cell('name'),
      type,
      town: cell('town') || undefined,
      postcode: postcodeOf(cell('postcode')),
      head: cell('headSurname') === '' ? undefined : head,
      // A register without a column of states lists open schools only.
      open: status !== 'Closed',
    },
  ];
}
