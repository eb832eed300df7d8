import { useCallback, useEffect, useRef } from 'react';

/**
 * Runs work at once, or after the press that is under way: a button that moves between mousedown and mouseup
 * loses its click, and leaving a field by a press may move everything beneath it.
 */
export function useAfterPress(): (work: () => void) => void {
  const pressing = useRef(false);
  useEffect(() => {
    const down = (): void => void (pressing.current = true);
    const up = (): void => void (pressing.current = false);
    document.addEventListener('mousedown', down, true);
    document.addEventListener('mouseup', up, true);
    return () => {
      document.removeEventListener('mousedown', down, true);
      document.removeEventListener('mouseup', up, true);
    };
  }, []);
  return useCallback((work) => {
    if (!pressing.current) {
      work();
      return;
    }
    // The click comes right after mouseup, in the same task; the work waits for the next one.
    document.addEventListener('mouseup', () => setTimeout(work), { once: true, capture: true });
  }, []);
}
