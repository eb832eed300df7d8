/** Things with the weight each is chosen by; weights need not add up to anything. */
export type Weighted<T> = readonly (readonly [thing: T, weight: number])[];

/** Prepares a choice by weight: the returned function takes a number from 0 to 1 (excluded) and gives a thing. */
export function byWeight<T>(things: Weighted<T>): (share: number) => T {
  const first = things[0];
  if (!first) throw new Error('Nothing to choose from: the list is empty.');
  const total = things.reduce((sum, [, weight]) => sum + weight, 0);
  return (share) => {
    let left = share * total;
    for (const [thing, weight] of things) {
      left -= weight;
      if (left < 0) return thing;
    }
    return first[0];
  };
}
