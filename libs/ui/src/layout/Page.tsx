import { useEffect, useRef, type ReactNode } from 'react';

interface PageProps {
  /** For the tab: "Today". Never a name or an id (principle 8). */
  title: string;
  /** The answer, in a sentence. */
  h1: ReactNode;
  lead?: ReactNode;
  /** Buttons, at most one filled. */
  acts?: ReactNode;
  /** Links above the h1: Children / Year 9. */
  trail?: ReactNode;
  /** What stands beside the h1 instead of buttons: badges of a case, the clock of a call. */
  children: ReactNode;
}

export const mainId = 'main';

let visited = false;

/** Focus goes to the h1 after a route change, not on the first page of a visit: there the skip link comes first. */
function useFocusOnArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visited) heading.current?.focus();
    visited = true;
  }, []);
  return heading;
}

function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title}, Tutela`;
  }, [title]);
}

/** One `main` with the answer first: h1 and lead on the left, acts on the right, then the work. */
export function Page({ title, h1, lead, acts, trail, children }: PageProps) {
  const heading = useFocusOnArrival();
  useDocumentTitle(title);
  return (
    <main id={mainId} className="tu-page" tabIndex={-1}>
      <div className="tu-page-head">
        <div className="tu-page-answer">
          {trail ? (
            <nav aria-label="Where you are" className="tu-trail tu-screen-only">
              {trail}
            </nav>
          ) : null}
          <h1 ref={heading} tabIndex={-1}>
            {h1}
          </h1>
          {lead ? <p className="tu-lead">{lead}</p> : null}
        </div>
        {acts ? <div className="tu-acts tu-screen-only">{acts}</div> : null}
      </div>
      {children}
    </main>
  );
}

/** The first thing Tab reaches on every page. */
export function SkipLink() {
  return (
    <a className="tu-skip tu-screen-only" href={`#${mainId}`}>
      Skip to what this page is about
    </a>
  );
}
