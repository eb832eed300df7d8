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
    expect(spread([100, 102, 101], 40, 300)).toEqual([100, 180, 140]);
    expect(spread([290, 295], 40, 300)).toEqual([260, 300]);
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
});
