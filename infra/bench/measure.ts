/** One number of the product beside what the machine could do at best. A ratio of 1 is the limit itself, less is slower or larger. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  readonly ratio: number;
  /** Of which part the whole was reckoned. */
  readonly scale?: string;
}

interface Pair {
  readonly value: number;
  readonly limit: number;
}

/** Of what there should be much, such as batches a second. */
export function muchOf(name: string, unit: string, { value, limit }: Pair): Measure {
  return { name, value: rounded(value), unit, limit: rounded(limit), ratio: rounded(value / limit) };
}

/** Of what there should be little, such as milliseconds. */
export function littleOf(name: string, unit: string, { value, limit }: Pair): Measure {
  return { name, value: rounded(value), unit, limit: rounded(limit), ratio: rounded(limit / value) };
}

export async function msOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/** Does each once, so many of them at a time. */
export async function eachOnce<T>(
  all: readonly T[],
  callers: number,
  act: (one: T) => Promise<unknown>,
): Promise<void> {
  const left = all.values();
  const work = async (): Promise<void> => {
    for (const one of left) await act(one);
  };
  await Promise.all(Array.from({ length: callers }, work));
}

const warmUpMs = 3000;

/**
 * So many callers, each again and again for so long. Answers the milliseconds of every call; those of the first three seconds do not count, in which
 * what compiles itself does so, of the product and of the limits alike.
 */
export async function againAndAgain(
  forMs: number,
  callers: number,
  act: (caller: number) => Promise<unknown>,
): Promise<number[]> {
  await forSoLong(warmUpMs, callers, act);
  return forSoLong(forMs, callers, act);
}

async function forSoLong(forMs: number, callers: number, act: (caller: number) => Promise<unknown>): Promise<number[]> {
  const until = performance.now() + forMs;
  const taken: number[] = [];
  const work = async (_: unknown, caller: number): Promise<void> => {
    while (performance.now() < until) taken.push(await msOf(() => act(caller)));
  };
  await Promise.all(Array.from({ length: callers }, work));
  return taken;
}

/**
 * So many calls a second for so long, whoever of the callers is free: a call that has to wait for its turn counts from when it was due.
 * Answers the milliseconds of every call.
 */
export async function atAPace(
  perSecond: number,
  forMs: number,
  callers: number,
  act: (turn: number) => Promise<unknown>,
): Promise<number[]> {
  const turns = Array.from({ length: Math.floor((perSecond * forMs) / 1000) }, (_, turn) => turn);
  const begin = performance.now();
  const taken: number[] = [];
  await eachOnce(turns, callers, async (turn) => {
    const due = begin + (turn * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await act(turn);
    taken.push(performance.now() - due);
  });
  return taken;
}

/** The smallest of the values that is not exceeded by this share of them. */
export function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.ceil(share * ordered.length) - 1] ?? Number.NaN;
}

/** Three digits that count. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
