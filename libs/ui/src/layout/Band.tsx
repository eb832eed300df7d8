import type { ReactNode } from 'react';
import { Go } from '../theme/link';
import { BrandMark } from './BrandMark';
import { useCurrentInView } from './use-current-in-view';

export interface ActingFor {
  name: string;
  /** "Local authority", "URN 999014". */
  kind?: string;
  /** The control that switches (NC-22): a button or a link. Absent when there is nothing to switch to. */
  switchTo?: ReactNode;
}

export interface Person {
  name: string;
  role: string;
}

export interface Tab {
  to: string;
  words: string;
  current?: boolean;
  /** How many things wait there; nothing is shown for 0. */
  count?: number;
  /** What is counted, for a reader: "waiting". */
  countWords?: string;
}

interface BandProps {
  actingFor?: ActingFor;
  person?: Person;
  /** Help, Whistleblowing, Sign out: links and quiet buttons on the right. */
  links?: ReactNode;
  tabs?: readonly Tab[];
  /** Where the brand leads. */
  home?: string;
}

/** The top of every portal page: brand, for whom one acts (principle 7), the person, and the tabs. */
export function Band({ actingFor, person, links, tabs = [], home = '/' }: BandProps) {
  return (
    <header className="tu-band tu-screen-only">
      <div className="tu-band-row">
        <Brand home={home} />
        {actingFor ? <Acting {...actingFor} /> : null}
        <div className="tu-band-right">
          {links ? <div className="tu-band-links">{links}</div> : null}
          {person ? <PersonWords {...person} /> : null}
        </div>
      </div>
      {tabs.length > 0 ? <Tabs tabs={tabs} /> : null}
    </header>
  );
}

export function Brand({ home }: { home: string }) {
  return (
    <Go to={home} className="tu-brand">
      <BrandMark />
      <span>Tutela</span>
    </Go>
  );
}

export function PersonWords({ name, role }: Person) {
  return (
    <p className="tu-person">
      <strong>{name}</strong>
      <span>{role}</span>
    </p>
  );
}

function Acting({ name, kind, switchTo }: ActingFor) {
  return (
    <div className="tu-acting">
      <p>
        <span className="tu-acting-for">Acting for </span>
        <strong>{name}</strong>
        {kind ? <span className="tu-acting-kind"> {kind}</span> : null}
      </p>
      {switchTo}
    </div>
  );
}

function Tabs({ tabs }: { tabs: readonly Tab[] }) {
  const current = tabs.find((tab) => tab.current)?.to;
  const scroller = useCurrentInView(current);
  return (
    <nav ref={scroller} className="tu-tabs" aria-label="Parts of Tutela">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Go to={tab.to} className="tu-tab" aria-current={tab.current ? 'page' : undefined}>
              {tab.words}
              <Count of={tab.count} words={tab.countWords} />
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A yellow count beside a word; 0 and undefined show nothing. */
export function Count({ of, words = 'waiting' }: { of?: number; words?: string }) {
  if (!of) return null;
  return (
    <span className="tu-count">
      {of}
      <span className="tu-hidden"> {words}</span>
    </span>
  );
}
