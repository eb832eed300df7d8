import { useEffect, useRef, useState, type RefObject } from 'react';
import { useReadAgain } from './case.queries';

interface ToldOf<Done extends string> {
  told: Done | 'changed' | undefined;
  /** The act was done, or the case has changed under it: it is said, and the case is read again. */
  tell: (what: Done | 'changed') => void;
  /** It is said; the case has been read again already. */
  say: (what: Done) => void;
  /** The box that says it: the focus comes there. */
  box: RefObject<HTMLDivElement | null>;
}

/** What came of the last act on a case. */
export function useTold<Done extends string>(supportCase: string): ToldOf<Done> {
  const [told, setTold] = useState<Done | 'changed'>();
  const readAgain = useReadAgain(supportCase);
  const box = useRef<HTMLDivElement>(null);
  // After the dialogs have closed, for the page behind an open one takes no focus; the button that was pressed may have gone.
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  const tell = (what: Done | 'changed'): void => {
    setTold(what);
    void readAgain();
  };
  return { told, tell, say: setTold, box };
}
