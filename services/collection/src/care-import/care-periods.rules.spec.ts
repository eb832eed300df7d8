import { addDays } from '@tutela/education';
import fc from 'fast-check';
import type { CarePeriod } from '../child/care.rules';
import { readEpisodes, type Episode } from './care-periods.rules';

let row = 1;
const episode = (decom: string, dec: string | undefined, rne: string, rec = ''): Episode => ({
  row: ++row,
  decom,
  dec,
  rne,
  rec,
});
const shortBreak = (...[decom, dec, rne, rec]: Parameters<typeof episode>): Episode => ({
  ...episode(decom, dec, rne, rec),
  isShortBreak: true,
});
const daysOf = ({ from, to }: CarePeriod): CarePeriod => ({ from, to });
const faultsOf = (episodes: readonly Episode[]) =>
  readEpisodes(episodes).faults.map((one) => [one.row, one.fault, one.facts?.otherRow]);

describe('periods in care from episodes', () => {
  beforeEach(() => void (row = 1));

  it('VS-22 are one where each episode begins on the day on which the one before ends', () => {
    const { periods } = readEpisodes([
      episode('2025-02-03', '2025-06-01', 'S', 'X1'),
      episode('2025-06-01', '2025-09-10', 'P', 'X1'),
      episode('2025-09-10', '2025-10-31', 'L', 'E4A'),
    ]);

    expect(periods).toEqual([{ from: '2025-02-03', to: '2025-10-30', beganBefore: false }]);
  });

  it('VS-22 end on the day before DEC, and go on where there is none', () => {
    expect(readEpisodes([episode('2025-02-03', undefined, 'S')]).periods).toEqual([
      { from: '2025-02-03', beganBefore: false },
    ]);
    expect(readEpisodes([episode('2025-02-03', '2025-02-04', 'S')]).periods).toMatchObject([
      { from: '2025-02-03', to: '2025-02-03' },
    ]);
    expect(readEpisodes([episode('2025-02-03', '2025-02-03', 'S')]).periods).toEqual([]);
  });

  it('VS-22 are two where care started anew on the day on which it had ended, or after days between', () => {
    const anew = readEpisodes([episode('2025-02-03', '2025-06-01', 'S', 'E4A'), episode('2025-06-01', undefined, 'S')]);
    const later = readEpisodes([
      episode('2025-02-03', '2025-06-01', 'S', 'E4A'),
      episode('2025-06-02', undefined, 'S'),
    ]);

    expect(anew.periods).toMatchObject([{ from: '2025-02-03', to: '2025-05-31' }, { from: '2025-06-01' }]);
    expect(later.periods).toMatchObject([{ to: '2025-05-31' }, { from: '2025-06-02' }]);
    expect([...anew.warnings, ...later.warnings]).toEqual([]);
  });

  it('VS-22 began before the first episode where that goes on from another', () => {
    expect(readEpisodes([episode('2025-02-03', undefined, 'P')])).toEqual({
      periods: [{ from: '2025-02-03', beganBefore: true }],
      faults: [],
      warnings: [],
    });
  });

  it('VS-22 are none where two episodes have a day in common: both rows are named', () => {
    expect(faultsOf([episode('2025-02-03', '2025-06-02', 'S'), episode('2025-06-01', undefined, 'P')])).toEqual([
      [3, 'episodes-overlap', '2'],
      [2, 'episodes-overlap', '3'],
    ]);
    row = 1;
    expect(faultsOf([episode('2025-02-03', undefined, 'S'), episode('2025-06-01', '2025-06-01', 'P')])).toHaveLength(2);
    row = 1;
    expect(faultsOf([episode('2025-02-03', undefined, 'S'), episode('2025-02-03', undefined, 'S')])).toHaveLength(2);
  });

  it('VS-22 are told with a warning where the reasons speak of an episode that is not there', () => {
    const { warnings } = readEpisodes([
      episode('2025-02-03', '2025-06-01', 'S', 'X1'),
      episode('2025-07-01', '2025-08-01', 'P', 'E4A'),
    ]);

    expect(warnings).toMatchObject([
      { row: 2, heading: 'REC', fault: 'episode-missing-after', facts: { day: '1 June 2025' } },
      { row: 3, heading: 'RNE', fault: 'episode-missing-before', facts: { day: '1 July 2025' } },
    ]);
  });

  it('VS-22 (ADR 0013) are none of short breaks alone, and begin, end and overlap with no short break beside them', () => {
    expect(readEpisodes([shortBreak('2025-02-03', undefined, 'S')])).toEqual({ periods: [], faults: [], warnings: [] });
    const { periods, faults, warnings } = readEpisodes([
      shortBreak('2025-01-10', '2025-02-03', 'S', 'X1'),
      episode('2025-02-03', '2025-06-01', 'L', 'X1'),
      shortBreak('2025-06-01', '2025-07-01', 'L', 'X1'),
      episode('2025-07-01', undefined, 'L'),
      shortBreak('2025-08-01', undefined, 'L'),
    ]);

    expect(periods).toEqual([
      { from: '2025-02-03', to: '2025-05-31', beganBefore: false },
      { from: '2025-07-01', beganBefore: false },
    ]);
    expect([...faults, ...warnings]).toEqual([]);
  });

  it('VS-22 (ADR 0013) still ask for an episode of which a reason speaks, where the short break is of other days', () => {
    const { warnings } = readEpisodes([
      episode('2025-02-03', '2025-06-01', 'S', 'X1'),
      shortBreak('2025-06-02', '2025-06-30', 'L', 'X1'),
      episode('2025-07-01', undefined, 'L'),
    ]);

    expect(warnings.map(({ row: at, fault }) => [at, fault])).toEqual([
      [2, 'episode-missing-after'],
      [4, 'episode-missing-before'],
    ]);
  });

  const anyDay = fc.nat({ max: 60 }).map((days) => addDays('2025-01-01', days));
  const anyEpisode = fc
    .record({
      decom: anyDay,
      length: fc.option(fc.nat({ max: 20 }), { nil: undefined, freq: 8 }),
      rne: fc.constantFrom('S', 'L', 'P', 'T', 'B', 'U'),
      rec: fc.constantFrom('', 'X1', 'E4A'),
      isShortBreak: fc.boolean(),
    })
    .map(({ length, ...rest }): Omit<Episode, 'row'> => ({
      ...rest,
      dec: length === undefined ? undefined : addDays(rest.decom, length),
    }));
  const anyEpisodes = fc
    .array(anyEpisode, { maxLength: 6 })
    .map((episodes) => episodes.map((one, place) => ({ ...one, row: place + 2 })));

  it('VS-22 are the same in whatever order the episodes come', () => {
    fc.assert(
      fc.property(
        anyEpisodes.chain((episodes) =>
          fc.tuple(fc.constant(episodes), fc.shuffledSubarray(episodes, { minLength: episodes.length })),
        ),
        ([episodes, shuffled]) => {
          expect(readEpisodes(shuffled)).toEqual(readEpisodes(episodes));
        },
      ),
    );
  });

  it('VS-22 (ADR 0013) have the days on which an episode that is no short break has begun and not ended, and never a day twice', () => {
    fc.assert(
      fc.property(anyEpisodes, (episodes) => {
        const { periods, faults } = readEpisodes(episodes);
        const taken = episodes.filter(({ isShortBreak }) => !isShortBreak);
        expect(readEpisodes(taken).periods.map(daysOf)).toEqual(periods.map(daysOf));
        if (faults.length > 0) return;
        for (let day = '2024-12-30'; day < '2025-04-01'; day = addDays(day, 1)) {
          const isInEpisode = taken.some(({ decom, dec }) => decom <= day && (dec === undefined || dec > day));
          const within = periods.filter(({ from, to }) => from <= day && (to === undefined || to >= day));
          expect(within).toHaveLength(isInEpisode ? 1 : 0);
        }
      }),
    );
  });
});
