import { Button, CopyText, Facts, Sheet, type Fact } from '@tutela/ui';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '../../api/me.queries';
import { clockWithSeconds, momentInWords } from '../../shared/words';
import type { Entry } from './audit.queries';
import { authorityOf } from './audit.search';
import { auditWords, revealWords } from './audit.words';
import { BeforeAfter } from './BeforeAfter';
import { deedInWords } from './deed.words';
import { aboutOf, detailsOf, whoOf } from './entry.words';
import { OutcomeBadge } from './EntryTable';
import { factInWords } from './facts';
import { Limited } from './Limited';
import { ShowName } from './ShowName';

const words = auditWords.entry;

interface EntryPanelProps {
  entry: Entry;
  /** "Northmere", or what the log is called. */
  logName: string;
  /** It was opened by a press: the focus comes along. */
  takesFocus: boolean;
  onClose: () => void;
}

/** One entry opened: who, what, when and from where, then before and after, then the children. */
export function EntryPanel({ entry, logName, takesFocus, onClose }: EntryPanelProps) {
  const heading = useRef<HTMLSpanElement>(null);
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const nameOf = (child: number): string => {
    const name = names.get(child);
    return name === undefined ? words.child(child) : `${words.child(child)}, ${name}`;
  };
  return (
    <div className="co-entry">
      <Sheet
        title={
          <span ref={heading} tabIndex={-1}>
            {deedInWords(entry.action)}
          </span>
        }
        aside={<OutcomeBadge outcome={entry.outcome} />}
      >
        <Facts facts={factsOf(entry)} />
        <BeforeAfter entry={entry} nameOf={nameOf} />
        <Children
          entry={entry}
          logName={logName}
          names={names}
          onShown={(child, name) => setNames((old) => new Map(old).set(child, name))}
        />
        <div className="co-entry-foot tu-screen-only">
          <Button onPress={onClose}>{words.back}</Button>
        </div>
      </Sheet>
    </div>
  );
}

function factsOf(entry: Entry): Fact[] {
  const { at, actor, network, reason, writer, id, facts, pending } = entry;
  const who = whoOf(actor);
  const about = aboutOf(entry);
  const refusal = factInWords('refusal', facts.refusal);
  return [
    { name: words.who, value: who.second ? `${who.name}, ${who.second}` : who.name },
    { name: words.when, value: `${momentInWords(at)}:${clockWithSeconds(at).slice(-2)}` },
    { name: words.network, value: network ?? words.noNetwork },
    ...(refusal ? [{ name: words.why, value: refusal }] : []),
    ...(about ? [{ name: words.about, value: about }] : []),
    ...(reason ? [{ name: words.reason, value: reason }] : []),
    ...detailsOf(facts),
    { name: words.service, value: pending ? `${writer}. ${words.onTheWay}` : writer },
    { name: words.id, value: <CopyText text={id} what={words.copy} /> },
  ];
}

interface ChildrenProps {
  entry: Entry;
  logName: string;
  names: ReadonlyMap<number, string>;
  onShown: (child: number, name: string) => void;
}

/** The numbers of the children it was about. Security may ask for a name, in the log of an authority only (VS-12). */
function Children({ entry, logName, names, onShown }: ChildrenProps) {
  const [asked, setAsked] = useState<number>();
  const mayReveal = useMay()('names:reveal');
  const la = authorityOf(entry.log);
  if (entry.children.length === 0) return null;
  return (
    <section>
      <h3>{words.children}</h3>
      <ul className="co-children">
        <Limited of={entry.children} label={words.children}>
          {(child) => (
            <li key={child}>
              <span className="tu-mono">{child}</span>
              <span role="status">{names.get(child)}</span>
              {mayReveal && la !== undefined && !names.has(child) ? (
                <Button kind="quiet" onPress={() => setAsked(child)}>
                  {revealWords.show}
                  <span className="tu-hidden"> of child {child}</span>
                </Button>
              ) : null}
            </li>
          )}
        </Limited>
      </ul>
      {la === undefined ? null : (
        <ShowName
          la={la}
          authority={logName}
          child={asked}
          onShown={(child, name) => {
            setAsked(undefined);
            onShown(child, name);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
