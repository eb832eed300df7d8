import { useEffect, useRef, type RefObject } from 'react';

/** Keeps the current link in the middle of a row that scrolls sideways; the page itself stays where it is. */
export function useCurrentInView(current: string | undefined): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = ref.current;
    if (!row) return undefined;
    const observer = new ResizeObserver(() => toMiddle(row));
    observer.observe(row);
    // A count that arrives later makes its link wider and moves the others on.
    for (const link of row.querySelectorAll('a')) observer.observe(link);
    return () => observer.disconnect();
  }, [current]);
  return ref;
}

function toMiddle(row: HTMLElement): void {
  const link = row.querySelector('[aria-current]')?.getBoundingClientRect();
  if (!link) return;
  const box = row.getBoundingClientRect();
  row.scrollLeft += link.left + link.width / 2 - (box.left + box.width / 2);
}
