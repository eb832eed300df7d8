import type { Density } from '@tutela/ui';
import { useSyncExternalStore } from 'react';

const key = 'tutela-rows';
const listeners = new Set<() => void>();

/** How close rows of tables stand: with the look, all that is kept in the browser. */
export const densities: readonly Density[] = ['roomy', 'normal', 'compact'];

function current(): Density {
  const kept = localStorage.getItem(key);
  return densities.find((density) => density === kept) ?? 'normal';
}

export function chooseDensity(density: Density): void {
  localStorage.setItem(key, density);
  listeners.forEach((tell) => tell());
}

export function useDensity(): Density {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, current);
}
