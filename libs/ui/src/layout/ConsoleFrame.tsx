import type { ReactNode } from 'react';
import { Go } from '../theme/link';
import { Brand, Count, PersonWords, type Person, type Tab } from './Band';
import { SkipLink } from './Page';
import { useCurrentInView } from './use-current-in-view';

export interface RailGroup {
  name: string;
  links: readonly Tab[];
}

interface ConsoleFrameProps {
  /** Without parts there is no rail. */
  rail: readonly RailGroup[];
  person?: Person;
  /** One search field; absent where there is nothing to search. */
  search?: ReactNode;
  links?: ReactNode;
  foot?: ReactNode;
  home?: string;
  /** One `Page`. */
  children: ReactNode;
}

/** The operator's frame: a hazard stripe and a rail, so that nobody takes it for the portal. */
export function ConsoleFrame({ rail, person, search, links, foot, home = '/console', children }: ConsoleFrameProps) {
  return (
    <div className="tu-frame tu-console">
      <SkipLink />
      <header className="tu-band tu-console-band tu-screen-only">
        <div className="tu-band-row">
          <Brand home={home} />
          <span className="tu-console-chip">Operator console</span>
          <div className="tu-console-search">{search}</div>
          <div className="tu-band-right">
            {links ? <div className="tu-band-links">{links}</div> : null}
            {person ? <PersonWords {...person} /> : null}
          </div>
        </div>
      </header>
      <div className="tu-console-body">
        {rail.length > 0 ? <Rail groups={rail} /> : null}
        <div className="tu-console-work">
          {children}
          {foot}
        </div>
      </div>
    </div>
  );
}

function Rail({ groups }: { groups: readonly RailGroup[] }) {
  const current = groups.flatMap(({ links }) => links).find((link) => link.current)?.to;
  const scroller = useCurrentInView(current);
  return (
    <nav ref={scroller} className="tu-rail tu-screen-only" aria-label="Parts of the console">
      {groups.map((group) => (
        <div key={group.name} className="tu-rail-group">
          <p className="tu-rail-name">{group.name}</p>
          <ul aria-label={group.name}>
            {group.links.map((link) => (
              <li key={link.to}>
                <Go to={link.to} className="tu-rail-link" aria-current={link.current ? 'page' : undefined}>
                  <span>{link.words}</span>
                  <Count of={link.count} words={link.countWords} />
                </Go>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
