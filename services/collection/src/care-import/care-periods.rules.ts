import { addDays, dayInTable } from '@tutela/education';
import type { CarePeriod } from '../child/care.rules';
import { Findings, type RowFault } from '../list-import/findings';
import { anotherBegins, careStarted } from './return-codes';

/** An episode of care: it is in care from `decom` on until the day before `dec`; without `dec` it goes on. */
export interface Episode {
  readonly row: number;
  readonly decom: string;
  readonly dec?: string;
  /** Reason for the new episode, and reason why it ceased. */
  readonly rne: string;
  readonly rec: string;
  /** A child on a short break lives at home: it is not care that a virtual school follows (ADR 0013). */
  readonly isShortBreak?: boolean;
}

/** A period in care as a return says it. */
export interface SaidPeriod extends CarePeriod {
  /** The return has no episode by which care began: it began earlier than told, or the return is not whole. */
  readonly beganBefore: boolean;
}

export interface RowFinding extends RowFault {
  readonly row: number;
}

export interface EpisodesRead {
  readonly periods: readonly SaidPeriod[];
  readonly faults: readonly RowFinding[];
  readonly warnings: readonly RowFinding[];
}

/**
 * The periods in care that a child's episodes make, whatever their order (VS-22). An episode that begins on the day on which the one before
 * ends goes on with it, unless its reason is that care started. None where episodes overlap: nobody can say which is right. Short breaks
 * make, lengthen and end no period; they only say of which episode a reason beside them speaks (ADR 0013).
 */
export function readEpisodes(episodes: readonly Episode[]): EpisodesRead {
  const sorted = episodes.filter(({ isShortBreak }) => !isShortBreak).toSorted(inTime);
  const faults = overlaps(sorted);
  if (faults.length > 0) return { periods: [], faults, warnings: [] };
  const chains = chainsOf(sorted);
  const breaks = shortBreaksOf(episodes);
  return {
    periods: chains.flatMap((chain) => periodOf(chain, breaks)),
    faults,
    warnings: chains.flatMap(gapsBeside(chains, breaks)),
  };
}

/** The days on which a child's short breaks begin, and on which they end. */
interface ShortBreaks {
  readonly begin: ReadonlySet<string>;
  readonly end: ReadonlySet<string>;
}

function shortBreaksOf(episodes: readonly Episode[]): ShortBreaks {
  const breaks = episodes.filter(({ isShortBreak }) => isShortBreak);
  return {
    begin: new Set(breaks.map(({ decom }) => decom)),
    end: new Set(breaks.flatMap(({ dec }) => dec ?? [])),
  };
}

const never = '9999-12-31';
const endOf = ({ dec }: Episode): string => dec ?? never;

/** The rest of the order only makes the answer the same for the same episodes. */
function inTime(one: Episode, other: Episode): number {
  return (
    one.decom.localeCompare(other.decom) ||
    endOf(one).localeCompare(endOf(other)) ||
    Number(other.rne === careStarted) - Number(one.rne === careStarted) ||
    one.row - other.row
  );
}

/** Each episode that begins before an earlier one has ended, and that earlier one. */
function overlaps(sorted: readonly Episode[]): RowFinding[] {
  const found: RowFinding[] = [];
  let longest: Episode | undefined;
  for (const episode of sorted) {
    const isSame = longest?.decom === episode.decom && longest.dec === episode.dec;
    if (longest && (isSame || episode.decom < endOf(longest)))
      found.push(overlap(episode, longest), overlap(longest, episode));
    if (!longest || endOf(episode) > endOf(longest)) longest = episode;
  }
  return found;
}

function overlap({ row }: Episode, other: Episode): RowFinding {
  return finding(row, 'DECOM', 'episodes-overlap', { otherRow: String(other.row) });
}

type Chain = readonly [Episode, ...Episode[]];

function chainsOf(sorted: readonly Episode[]): Chain[] {
  const chains: [Episode, ...Episode[]][] = [];
  for (const episode of sorted) {
    const chain = chains.at(-1);
    if (chain && lastOf(chain).dec === episode.decom && episode.rne !== careStarted) chain.push(episode);
    else chains.push([episode]);
  }
  return chains;
}

function lastOf(chain: Chain): Episode {
  return chain.at(-1) ?? chain[0];
}

/** None where care began and ended on one day: nobody is looked after on the day on which an episode ends. */
function periodOf(chain: Chain, breaks: ShortBreaks): SaidPeriod[] {
  const [{ decom: from, rne }] = chain;
  const { dec } = lastOf(chain);
  const beganBefore = rne !== careStarted && !breaks.end.has(from);
  if (dec === undefined) return [{ from, beganBefore }];
  return dec === from ? [] : [{ from, to: addDays(dec, -1), beganBefore }];
}

/** Where the reasons speak of an episode that is not there. Before the first one it may be of an earlier year's return. */
function gapsBeside(
  chains: readonly Chain[],
  breaks: ShortBreaks,
): (chain: Chain, place: number) => readonly RowFinding[] {
  return (chain, place) => {
    const [first] = chain;
    const { row, dec, rec } = lastOf(chain);
    const isLate = place > 0 && first.rne !== careStarted && !breaks.end.has(first.decom);
    const next = chains[place + 1]?.[0].decom;
    const isLost = dec !== undefined && rec === anotherBegins && next !== dec && !breaks.begin.has(dec);
    return [
      ...(isLate ? [finding(first.row, 'RNE', 'episode-missing-before', { day: dayInTable(first.decom) })] : []),
      ...(isLost ? [finding(row, 'REC', 'episode-missing-after', { day: dayInTable(dec) })] : []),
    ];
  };
}

function finding(row: number, ...found: Parameters<Findings['add']>): RowFinding {
  const findings = new Findings();
  findings.add(...found);
  const [one] = [...findings.faults, ...findings.warnings];
  if (!one) throw new RangeError('one finding was added');
  return { ...one, row };
}
