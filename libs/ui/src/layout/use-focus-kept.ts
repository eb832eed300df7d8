import { useEffect } from 'react';

const parts = '.tu-sheet, main';

/**
 * What had the focus is sometimes taken away by what it did: a button that sent, a row that was removed. The focus then goes to the heading
 * of the part where it stood, and to the page's own where there is none, so that a keyboard and a screen reader go on from there (WCAG 2.4.3).
 */
export function useFocusKept(): void {
  useEffect(() => {
    let stoodIn: readonly Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      stoodIn = target instanceof Element ? withParts(target) : [];
    };
    const keep = (): void => {
      const [held, ...around] = stoodIn;
      if (!held || held.isConnected || document.activeElement !== document.body) return;
      stoodIn = [];
      headingOf(around.find((part) => part.isConnected) ?? document)?.focus();
    };
    const changes = new MutationObserver(keep);
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
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
