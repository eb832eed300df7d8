import { endNames, inLines } from './end-names';
import { scaleOf, spread } from './scale';
import { drawWeeks } from './week-drawing';

const weeks = ['a', 'b', 'c'].map((key) => ({ key, words: `Week ${key}` }));

describe('a chart', () => {
  it('has round lines around the values, also when all are the same or there are none', () => {
    expect(scaleOf([84.2, 95.9])).toEqual({ low: 84, high: 96, ticks: [84, 87, 90, 93, 96] });
    expect(scaleOf([100, 100])).toEqual({ low: 99, high: 100, ticks: [99, 100] });
    expect(scaleOf([]).ticks).toEqual([0, 25, 50, 75, 100]);
  });

  it('keeps the names at the ends of lines apart', () => {
    const tall = (y: number) => ({ y, height: 40 });
    expect(spread([100, 102, 101].map(tall), 300)).toEqual([100, 180, 140]);
    expect(spread([250, 255].map(tall), 300)).toEqual([220, 260]);
    expect(spread([{ y: 100, height: 80 }, tall(110)], 300)).toEqual([100, 180]);
  });

  it('breaks a line where a week has no figure, instead of drawing 0', () => {
    const { series } = drawWeeks({
      weeks,
      series: [{ name: 'This year', look: 'subject', rates: [0.92, undefined, 0.95] }],
      threshold: undefined,
      width: 800,
    });
    expect(series[0]?.path.match(/M/g)).toHaveLength(2);
    expect(series[0]?.words).toBe('95.0%');
  });

  it('leaves out a month that would run into the next', () => {
    const months = ['Aug', 'Sep', undefined, undefined, 'Oct'].map((tick, index) => ({
      key: `${index}`,
      words: '',
      tick,
    }));
    const ticksAt = (width: number) =>
      drawWeeks({ weeks: months, series: [], threshold: undefined, width }).ticks.map(({ words }) => words);
    expect(ticksAt(180)).toEqual(['Sep', 'Oct']);
    expect(ticksAt(800)).toEqual(['Aug', 'Sep', 'Oct']);
  });

  it('wraps the names at the ends of lines, also a word that is longer than a line', () => {
    expect(inLines('All looked after children')).toEqual(['All looked', 'after children']);
    expect(inLines('Llanfairpwllgwyngyll school')).toEqual(['Llanfairpwllgw', 'yngyll school']);
    expect(inLines('')).toEqual([]);
  });

  it('keeps every name between the top and the bottom, or has them stand under the plot', () => {
    const text = (name: string, y: number) => ({ name, words: '91.2%', y });
    const names = endNames([text('All looked after children', 300), text('Last year', 300)], 300) ?? [];
    expect(names.map(({ lines }) => lines.length)).toEqual([3, 2]);
    for (const { y, height } of names) expect(y + height).toBeLessThanOrEqual(300);
    const many = Array.from({ length: 5 }, (_, index) => text(`Children at the school number ${index}`, 100));
    expect(endNames(many, 300)).toBeUndefined();
  });
});
