import { isDay, type Day } from '@tutela/education';
import { MisError, type Mis, type MisMark, type MisPupil, type MisSchool } from './mis';
import type { XporterSettings } from './mis-settings';
import { XporterClient, type Row } from './xporter-client';

/** Only the fields that matching needs are asked for (VS-05). */
const fieldsOfMatching = 'Id,Forename,Surname,LegalForename,LegalSurname,UPN,FormerUPN,DateOfBirth';
const sessionMark = 'S';
const noMark = '-';
const withLeavers = 'includeLeavers';

/** SIMS, Arbor, Bromcom and others behind Xporter on Demand (VS-06). */
export class XporterMis implements Mis {
  constructor(private readonly client: XporterClient) {}

  async schoolInfo(): Promise<MisSchool> {
    const [row] = await this.client.rows('SchoolInfo');
    if (!row) throw new MisError('unreadable');
    return { name: text(row, 'Name') ?? '' };
  }

  async pupils(): Promise<MisPupil[]> {
    const rows = await this.client.rows('Students', { select: fieldsOfMatching });
    return rows.map(pupilOf);
  }

  async leaver(pupilId: string, leftSince: Day): Promise<MisPupil | undefined> {
    const query = { select: `${fieldsOfMatching},LeavingDate`, options: withLeavers };
    const rows = await this.client.rows(`Students/${encodeURIComponent(pupilId)}`, query);
    const row = rows.find((one) => text(one, 'Id') === pupilId && (dayIn(one, 'LeavingDate') ?? '') >= leftSince);
    return row && pupilOf(row);
  }

  async marks(pupilId: string, from: Day, to: Day): Promise<MisMark[]> {
    const endpoint = `AttendanceForDateRange/${encodeURIComponent(pupilId)}`;
    const rows = await this.client.rows(endpoint, { DateFrom: from, DateTo: to, options: withLeavers });
    return rows
      .filter((row) => text(row, 'StudentId') === pupilId && text(row, 'Type') === sessionMark)
      .flatMap((row) => markOf(row) ?? [])
      .filter(({ on }) => from <= on && on <= to);
  }

  edition(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  notTaken(): Promise<string[]> {
    return Promise.resolve([]);
  }
}

export function openXporter(settings: XporterSettings): Mis {
  return new XporterMis(new XporterClient(settings));
}

function pupilOf(row: Row): MisPupil {
  const id = text(row, 'Id');
  if (id === undefined) throw new MisError('unreadable');
  return {
    id,
    upn: text(row, 'UPN'),
    formerUpn: text(row, 'FormerUPN'),
    birthDate: dayIn(row, 'DateOfBirth'),
    legalSurname: text(row, 'LegalSurname'),
    preferredSurname: text(row, 'Surname'),
    legalForename: text(row, 'LegalForename'),
    preferredForename: text(row, 'Forename'),
  };
}

function markOf(row: Row): MisMark | undefined {
  const on = dayIn(row, 'Date');
  const session = text(row, 'Session')?.toUpperCase();
  if (on === undefined || (session !== 'AM' && session !== 'PM')) return undefined;
  return { on, session, code: text(row, 'Mark')?.toUpperCase() ?? noMark };
}

/** Ids come as text or as numbers; blanks and null are absent. */
function text(row: Row, field: string): string | undefined {
  const value = row.get(field.toLowerCase());
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).trim() || undefined;
}

/** Some endpoints write a day with a midnight behind it. */
function dayIn(row: Row, field: string): Day | undefined {
  const day = text(row, field)?.slice(0, 10);
  return day !== undefined && isDay(day) ? day : undefined;
}
