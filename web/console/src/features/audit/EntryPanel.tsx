import { Button, CopyText, Facts, Sheet, type Fact } from '@tutela/ui';
import {
  aboutOf,
  capitalised,
  EntryHeading,
  EntryProof,
  logWords,
  momentInWords,
  OutcomeBadge,
  useMay,
  whoOf,
} from '@tutela/web';
import { useEffect, useRef, useState } from 'react';
import { clockWithSeconds } from '../../shared/words';
import { refusalWords } from '../../api/refusal.words';
import { proveEntry, type Entry } from './audit.queries';
import { authorityOf } from './audit.search';
import { auditWords, revealWords } from './audit.words';
import { BeforeAfter } from './BeforeAfter';
import { detailsOf } from './entry.words';
import { factInWords } from './facts';
import { Limited } from './Limited';
import { ShowName } from './ShowName';

const words = { ...auditWords.entry, ...logWords.entry };

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
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  const nameOf = (child: number): string => {
    const name = names.get(child);
    return name === undefined ? words.child(child) : `${words.child(child)}, ${name}`;
  };
  return (
    <div className="co-entry">
      <Sheet
        title={<EntryHeading entry={entry} takesFocus={takesFocus} />}
        aside={<OutcomeBadge outcome={entry.outcome} />}
        hint={`${momentInWords(entry.at)}:${clockWithSeconds(entry.at).slice(-2)}`}
      >
        <Facts facts={answersOf(entry)} />
        <BeforeAfter entry={entry} nameOf={nameOf} />
        <Children
          entry={entry}
          logName={logName}
          names={names}
          onShown={(child, name) => setNames((old) => new Map(old).set(child, name))}
        />
        <section>
          <h3>{words.details}</h3>
          <Facts facts={recordOf(entry)} />
        </section>
        <EntryProof entry={entry.id} read={() => proveEntry(entry)} refusals={refusalWords} />
        <div className="co-entry-foot tu-screen-only">
          <Button onPress={onClose}>{words.back}</Button>
        </div>
      </Sheet>
    </div>
  );
}

/** Who, from where, about what, and why. */
function answersOf(entry: Entry): Fact[] {
  const { actor, network, reason, facts } = entry;
  const who = whoOf(actor);
  const answers: [string, string | undefined][] = [
    [words.who, who.second ? `${who.name}, ${who.second}` : who.name],
    [words.network, network ?? words.noNetwork],
    [words.about, aboutOf(entry)],
    [words.why, factInWords('refusal', facts.refusal)],
    [words.reason, reason],
  ];
  return answers.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** Codes and counts as they stand in the log. */
function recordOf({ facts, writer, id, pending }: Entry): Fact[] {
  return [
    ...detailsOf(facts),
    { name: words.service, value: pending ? `${capitalised(writer)}. ${words.onTheWay}` : capitalised(writer) },
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
  const [last, setLast] = useState<number>();
  const shown = useRef<HTMLElement>(null);
  // The button that was pressed has gone, and the page behind the dialog takes no focus before that is closed.
  useEffect(() => shown.current?.focus(), [last]);
  const mayReveal = useMay()('names:reveal');
  const la = authorityOf(entry.log);
  if (entry.children.length === 0) return null;
  return (
    <section>
      <h3>{words.children}</h3>
      <Limited of={entry.children} label={words.children} list="co-children">
        {(child) => (
          <li key={child}>
            <span className="tu-mono">{child}</span>
            {names.has(child) ? (
              <strong ref={child === last ? shown : undefined} tabIndex={-1}>
                {names.get(child)}
              </strong>
            ) : null}
            {mayReveal && la !== undefined && !names.has(child) ? (
              <Button kind="quiet" onPress={() => setAsked(child)}>
                {revealWords.show}
                <span className="tu-hidden"> of child {child}</span>
              </Button>
            ) : null}
          </li>
        )}
      </Limited>
      {la === undefined ? null : (
        <ShowName
          la={la}
          authority={logName}
          child={asked}
          onShown={(child, name) => {
            setAsked(undefined);
            setLast(child);
            onShown(child, name);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
