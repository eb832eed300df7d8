/** What must not happen to anything that was acknowledged (SY-02). */
export type WrongKind = 'lost' | 'doubled' | 'reordered' | 'phantom';

export interface Wrong {
  readonly kind: WrongKind;
  readonly what: string;
}

export function wrong(kind: WrongKind, what: string): Wrong {
  return { kind, what };
}

/** How often each is in there. */
export function counted<T>(things: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
