const steps = [1, 2, 3, 5, 10, 20, 25];

export interface Scale {
  low: number;
  high: number;
  ticks: readonly number[];
}

/** Four or five round lines around the values, in percent, kept within 0 and 100. */
export function scaleOf(values: readonly number[]): Scale {
  const [least, most] = values.length === 0 ? [0, 100] : [Math.min(...values), Math.max(...values)];
  const step = steps.find((candidate) => (most - least) / candidate <= 4) ?? 25;
  // One step at least: a year of nothing but 100 % is a line on the top edge, not a division by nothing.
  const low = Math.max(0, Math.min(Math.floor(least / step) * step, 100 - step));
  const high = Math.min(100, Math.max(Math.ceil(most / step) * step, low + step));
  const count = Math.floor((high - low) / step) + 1;
  return { low, high, ticks: Array.from({ length: count }, (_, index) => low + index * step) };
}

/** Where a value lies between low and high, 0 to 1. */
export function shareOf({ low, high }: Pick<Scale, 'low' | 'high'>, value: number): number {
  return (value - low) / (high - low);
}

/** A block beside a plot: where it would stand, and how tall it is, in px. */
export interface Place {
  y: number;
  height: number;
}

/** Blocks at the ends of lines, pushed apart so that none covers another and none passes the bottom; their new tops. */
export function spread(wanted: readonly Place[], bottom: number): number[] {
  const order = wanted.map((place, index) => ({ ...place, index })).sort((one, other) => one.y - other.y);
  let free = 0;
  for (const place of order) {
    place.y = Math.max(place.y, free);
    free = place.y + place.height;
  }
  let limit = bottom;
  for (const place of order.toReversed()) {
    place.y = Math.min(place.y, limit - place.height);
    limit = place.y;
  }
  return order.sort((one, other) => one.index - other.index).map(({ y }) => y);
}
