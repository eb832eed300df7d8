import type { Day, Session } from '../day';
import { cleanName } from '../person-name';
import { checkUpn } from '../upn';
import { exportDay, isSwappedDay } from './export-day';
import { exportFields, headingKey, type ExportField, type ExportMapping } from './export-mapping';

export type ExportFault =
  | 'missing'
  /** A spreadsheet would compute it, so what stands there is not what the register held. */
  | 'formula'
  | 'day-format'
  | 'day-impossible'
  /** The file has month and day the other way round, so that its other days would be misread too. */
  | 'day-swapped'
  | 'upn'
  | 'name'
  | 'session'
  | 'code';

export interface ExportRowFault {
  readonly field: ExportField;
  readonly fault: ExportFault;
}

export interface ExportedPupil {
  readonly upn?: string;
  readonly formerUpn?: string;
  readonly legalSurname: string;
  readonly legalForename: string;
  readonly preferredSurname?: string;
  readonly preferredForename?: string;
  readonly birthDate: Day;
}

export interface ExportedMark {
  readonly session: Session;
  /** In upper case; '-' where the register has no mark yet. */
  readonly code: string;
}

export interface ExportRow {
  readonly pupil: ExportedPupil;
  readonly on: Day;
  readonly marks: readonly ExportedMark[];
}

export type ReadExportRow =
  | { readonly row: ExportRow; readonly faults?: undefined }
  /** 'columns': more or fewer cells than headings, so that nobody knows which is which. */
  | { readonly row?: undefined; readonly faults: readonly ExportRowFault[] | 'columns' };

export type ExportReader =
  | {
      readonly read: (cells: readonly string[]) => ReadExportRow;
      readonly absent?: undefined;
      readonly twice?: undefined;
    }
  /** Headings of the mapping that the file has not, or has twice. */
  | { readonly read?: undefined; readonly absent: readonly string[]; readonly twice: readonly string[] };

const noMark = '-';
const optional: ReadonlySet<ExportField> = new Set(['upn', 'formerUpn', 'preferredSurname', 'preferredForename']);
const notComputed = /^="([^"]*)"$/;
/** Behind a hyphen alone stands the mark that is not there yet. */
const formula = /^(?:[=+@＝＋＠]|[-－].)/u;
/** Some systems, and our own exports (security.md rule 55), keep a text from being computed by an apostrophe; a name may begin with one. */
const keptAsText = /^'/;
const names: ReadonlySet<ExportField> = new Set([
  'legalSurname',
  'legalForename',
  'preferredSurname',
  'preferredForename',
]);
const codePattern = /^[\x21-\x7e]{1,3}$/;

/** Reads the rows of a file with these headings, each by itself: a row is all read, or it has faults (VS-06). */
export function exportReader(mapping: ExportMapping, headings: readonly string[]): ExportReader {
  const keys = headings.map(headingKey);
  const mapped = exportFields.flatMap((field) => {
    const heading = mapping.headings[field];
    return heading === undefined ? [] : [{ field, heading, column: keys.indexOf(headingKey(heading)) }];
  });
  const absent = mapped.filter(({ column }) => column === -1).map(({ heading }) => heading);
  const twice = mapped.filter(({ column }) => keys.lastIndexOf(keys[column] ?? '') !== column);
  const again = twice.filter(({ column }) => column !== -1).map(({ heading }) => heading);
  if (absent.length + again.length > 0) return { absent, twice: again };
  const columns = widthOf(headings);
  return {
    read: (cells) => {
      if (widthOf(cells) > headings.length || cells.length < columns) return { faults: 'columns' };
      const values = new Map(mapped.map(({ field, column }) => [field, plain(field, cells[column] ?? '')]));
      return new RowInReading(mapping, values).read();
    },
  };
}

/** Without the blank columns that a spreadsheet leaves at the end. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** `="0042"` is how some systems keep a spreadsheet from changing a text. */
function plain(field: ExportField, cell: string): string {
  const trimmed = cell.trim();
  const text = notComputed.exec(trimmed)?.[1]?.trim() ?? trimmed;
  return names.has(field) ? text : text.replace(keptAsText, '').trim();
}

class RowInReading {
  private readonly faults: ExportRowFault[] = [];

  constructor(
    private readonly mapping: ExportMapping,
    private readonly values: ReadonlyMap<ExportField, string>,
  ) {}

  read(): ReadExportRow {
    for (const [field, value] of this.values) {
      if (formula.test(value)) this.fault(field, 'formula');
      else if (value === '' && !optional.has(field) && !isCode(field)) this.fault(field, 'missing');
    }
    if (this.faults.length > 0) return { faults: this.faults };
    const pupil = this.pupil();
    const on = this.day('date');
    const marks = this.marks();
    return this.faults.length > 0 ? { faults: this.faults } : { row: { pupil, on, marks } };
  }

  private pupil(): ExportedPupil {
    return {
      upn: this.upn('upn'),
      formerUpn: this.upn('formerUpn'),
      legalSurname: this.name('legalSurname') ?? '',
      legalForename: this.name('legalForename') ?? '',
      preferredSurname: this.name('preferredSurname'),
      preferredForename: this.name('preferredForename'),
      birthDate: this.day('birthDate'),
    };
  }

  private marks(): ExportedMark[] {
    if (this.values.has('code')) return [{ session: this.session(), code: this.code('code') }];
    return [
      { session: 'AM', code: this.code('morningCode') },
      { session: 'PM', code: this.code('afternoonCode') },
    ];
  }

  private upn(field: 'upn' | 'formerUpn'): string | undefined {
    const text = this.values.get(field);
    if (!text) return undefined;
    const check = checkUpn(text);
    if (check.ok) return check.upn;
    this.fault(field, 'upn');
    return undefined;
  }

  private name(field: ExportField): string | undefined {
    const text = this.values.get(field);
    if (!text) return undefined;
    const { value } = cleanName(text);
    if (value === undefined) this.fault(field, 'name');
    return value;
  }

  private day(field: 'date' | 'birthDate'): Day {
    const text = this.values.get(field) ?? '';
    const { dayFormat } = this.mapping;
    const { day, fault } = exportDay(text, dayFormat);
    if (isSwappedDay(text, dayFormat)) this.fault(field, 'day-swapped');
    else if (fault) this.fault(field, fault === 'impossible' ? 'day-impossible' : 'day-format');
    return day ?? '';
  }

  private session(): Session {
    const word = headingKey(this.values.get('session') ?? '');
    const isMorning = word === headingKey(this.mapping.morning);
    if (!isMorning && word !== headingKey(this.mapping.afternoon)) this.fault('session', 'session');
    return isMorning ? 'AM' : 'PM';
  }

  private code(field: ExportField): string {
    const code = this.values.get(field) ?? '';
    if (code === '') return noMark;
    // As it is written: in capitals a letter that is not ASCII can become one, or two.
    if (!codePattern.test(code)) this.fault(field, 'code');
    return code.toUpperCase();
  }

  private fault(field: ExportField, fault: ExportFault): void {
    this.faults.push({ field, fault });
  }
}

function isCode(field: ExportField): boolean {
  return field === 'code' || field === 'morningCode' || field === 'afternoonCode';
}
