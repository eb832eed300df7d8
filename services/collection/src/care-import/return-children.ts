import type { returnFinding, ReturnFile } from '@tutela/contracts';
import { dayInTable } from '@tutela/education';
import type { z } from 'zod';
import { groupByText } from '../group-by-text';
import { Findings, type RowFault } from '../list-import/findings';
import { keyOf } from '../list-import/second-roll.rules';
import { readEpisodes, type Episode, type SaidPeriod } from './care-periods.rules';
import type { WholeReturn } from './checked-return';
import { isOfShortBreaks, isShortBreaks, type EpisodeRow, type HeaderRow } from './return-row.rules';

export type ReturnFinding = z.infer<typeof returnFinding>;

/** A child of the return with its periods in care, by the return alone. */
export interface ChildOfReturn {
  readonly header: HeaderRow;
  /** None while a row of the child is at fault. */
  readonly periods: readonly SaidPeriod[];
  readonly faults: readonly ReturnFinding[];
  readonly warnings: readonly ReturnFinding[];
  /** How many of its episodes are short breaks, of which nothing is taken over (ADR 0013). */
  readonly shortBreaks: number;
}

export interface ReadReturn {
  readonly children: readonly ChildOfReturn[];
  /** Faults of episodes that belong to no child of the header. */
  readonly strays: readonly ReturnFinding[];
}

/** Puts the rows of a return together, child by child, by CHILD. */
export function readReturn({ header, episodes }: WholeReturn): ReadReturn {
  const episodesOf = groupByText(episodes, ({ child }) => keyOf(child));
  const sameChild = groupByText(header, ({ child }) => keyOf(child));
  const sameUpn = groupByText(header, ({ upn = '' }) => upn);
  const children = header.map((row): ChildOfReturn => {
    const key = keyOf(row.child);
    const [first = row] = sameChild.get(key) ?? [];
    const read = first === row ? childOf(row, episodesOf.get(key) ?? []) : withoutEpisodes(row);
    const twice = new Findings();
    const [byChild, byUpn] = [otherOf(row, sameChild.get(key)), otherOf(row, sameUpn.get(row.upn ?? ''))];
    if (byChild) twice.add('CHILD', 'child-twice', { otherRow: String(byChild.row) });
    if (byUpn) twice.add('UPN', 'upn-twice', { otherRow: String(byUpn.row) });
    return { ...read, faults: [...read.faults, ...placed('header', row.row, twice.faults)] };
  });
  return { children, strays: episodes.filter(({ child }) => !sameChild.has(keyOf(child))).flatMap(strayOf) };
}

function otherOf(row: HeaderRow, same: readonly HeaderRow[] = []): HeaderRow | undefined {
  return same.find((other) => other.row !== row.row);
}

/** What the header has twice is at fault: its episodes are told of once, so that a file makes no more of another than its rows. */
function withoutEpisodes(header: HeaderRow): ChildOfReturn {
  const ofHeader = (found: readonly RowFault[]) => placed('header', header.row, found);
  return {
    header,
    periods: [],
    faults: ofHeader(header.faults),
    warnings: ofHeader(header.warnings),
    shortBreaks: 0,
  };
}

function childOf(header: HeaderRow, rows: readonly EpisodeRow[]): ChildOfReturn {
  const ofHeader = placed('header', header.row, header.faults);
  const breaks = rows.filter(isOfShortBreaks);
  const taken = rows.filter((row) => !isOfShortBreaks(row));
  const ofRows = taken.flatMap((row) => [
    ...placed('episodes', row.row, row.faults),
    ...placed('episodes', row.row, birthFaults(row, header)),
  ]);
  const read = readEpisodes(rows.flatMap(episodeOf));
  const faults = [...ofHeader, ...ofRows, ...inEpisodes(read.faults)];
  const none = new Findings();
  if (rows.length === 0) none.add('', 'no-episodes');
  return {
    header,
    periods: faults.length > 0 ? [] : read.periods,
    faults,
    warnings: [
      ...placed('header', header.row, [...header.warnings, ...none.warnings]),
      ...taken.flatMap((row) => placed('episodes', row.row, row.warnings)),
      // Whatever else such a row says is not taken over, so that nobody has to mend it.
      ...breaks.flatMap((row) => placed('episodes', row.row, row.warnings.filter(isShortBreaks))),
      ...(ofRows.length > 0 ? [] : inEpisodes(read.warnings)),
    ],
    shortBreaks: breaks.length,
  };
}

function placed(file: ReturnFile, row: number, found: readonly RowFault[]): ReturnFinding[] {
  return found.map((one) => ({ ...one, file, row }));
}

function inEpisodes(found: readonly (RowFault & { readonly row: number })[]): ReturnFinding[] {
  return found.map((one) => ({ ...one, file: 'episodes' }));
}

function birthFaults({ decom }: EpisodeRow, { birthDate }: HeaderRow): RowFault[] {
  if (!decom || !birthDate || decom >= birthDate) return [];
  const findings = new Findings();
  findings.add('DECOM', 'before-birth', { day: dayInTable(decom) });
  return findings.faults;
}

/** Only what can be laid out in time: an episode that runs backwards would be said to overlap besides. */
function episodeOf(read: EpisodeRow): Episode[] {
  const { row, decom, dec, rne, rec } = read;
  if (decom === undefined || (dec !== undefined && dec < decom)) return [];
  return [{ row, decom, dec, rne, rec, isShortBreak: isOfShortBreaks(read) }];
}

function strayOf({ row, child, faults }: EpisodeRow): ReturnFinding[] {
  const findings = new Findings();
  if (child !== '') findings.add('CHILD', 'no-header', { read: child });
  return placed('episodes', row, [...faults, ...findings.faults]);
}
