import type { CaseFile } from './case.queries';

export interface ScanPage {
  file: CaseFile;
  page: number;
}

/** Every page of every file, in the order in which they were attached. */
export function pagesOf(files: readonly CaseFile[]): ScanPage[] {
  return files.flatMap((file) => Array.from({ length: file.pages }, (_, index) => ({ file, page: index + 1 })));
}

/** In per cent of the width there is. */
export const zooms = [100, 120, 150, 200, 300] as const;

export interface View {
  /** Which of all pages, from 0. */
  at: number;
  /** Quarter turns to the right. */
  turns: number;
  /** Which of `zooms`. */
  zoom: number;
}

export const firstView: View = { at: 0, turns: 0, zoom: 0 };

export type Move = 'next' | 'previous' | 'turn' | 'larger' | 'smaller';

const within = (place: number, count: number): number => Math.max(0, Math.min(place, count - 1));

/** The view after a move; another page stands upright again, as large as the last. */
export function moved(view: View, move: Move, pages: number): View {
  if (move === 'turn') return { ...view, turns: (view.turns + 1) % 4 };
  if (move === 'larger') return { ...view, zoom: within(view.zoom + 1, zooms.length) };
  if (move === 'smaller') return { ...view, zoom: within(view.zoom - 1, zooms.length) };
  return pageShown(view, view.at + (move === 'next' ? 1 : -1), pages);
}

export function pageShown(view: View, at: number, pages: number): View {
  const next = within(at, pages);
  return next === view.at ? view : { ...view, at: next, turns: 0 };
}

const keys: Readonly<Record<string, Move>> = {
  n: 'next',
  p: 'previous',
  t: 'turn',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
};

/** What a key means while the scan has the focus; arrows scroll, as everywhere. */
export const moveOfKey = (key: string): Move | undefined => keys[key.toLowerCase()];
