import { useEffect } from 'react';

const parts = '.tu-sheet, main';
/** A dialog that closes gives the focus back to what opened it, and a page may have a better place for it. */
const othersFirstMs = 50;

/**
 * What had the focus is sometimes taken away by what it did: a button that sent, a row that was removed. The focus then goes to the heading
 * of the part where it stood, and to the page's own where there is none, so that a keyboard and a screen reader go on from there (WCAG 2.4.3).
 */
export function useFocusKept(): void {
  useEffect(() => {
    let stoodIn: readonly Element[] = [];
    let waiting: number | undefined;
    const isLost = (): boolean => stoodIn[0]?.isConnected === false && document.activeElement === document.body;
    const remember = ({ target }: FocusEvent): void => {
      stoodIn = target instanceof Element ? withParts(target) : [];
    };
    const moveOn = (): void => {
      waiting = undefined;
      if (isLost()) headingOf(stoodIn.find((part) => part.isConnected) ?? document)?.focus();
    };
    const changes = new MutationObserver(() => {
      if (isLost()) waiting ??= window.setTimeout(moveOn, othersFirstMs);
    });
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      window.clearTimeout(waiting);
      changes.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/** The element, and the parts of the page around it from the inside out. */
function withParts(element: Element): Element[] {
  const around: Element[] = [element];
  for (let part = element.closest(parts); part; part = part.parentElement?.closest(parts) ?? null) around.push(part);
  return around;
}

function headingOf(part: Element | Document): HTMLElement | null {
  const heading = part.querySelector<HTMLElement>('h1, h2, h3') ?? document.querySelector<HTMLElement>('main h1');
  if (heading) heading.tabIndex = -1;
  return heading;
}
