import { Button } from '@tutela/ui';
import { useState, type ReactNode } from 'react';
import { auditWords } from './audit.words';

const atFirst = 10;

interface LimitedProps<T> {
  of: readonly T[];
  /** What they are, for a reader of the button. */
  label: string;
  /** The class of the list that they are items of; the button stands behind it, for a list holds nothing but items. */
  list?: string;
  children: (one: T, place: number) => ReactNode;
}

/** The first ten, and the rest on demand: an entry may be about every child of an authority. */
export function Limited<T>({ of, label, list, children }: LimitedProps<T>) {
  const [all, setAll] = useState(false);
  const shown = all ? of : of.slice(0, atFirst);
  return (
    <>
      {list === undefined ? shown.map(children) : <ul className={list}>{shown.map(children)}</ul>}
      {shown.length < of.length ? (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {auditWords.entry.showAll(of.length)}
          <span className="tu-hidden"> ({label})</span>
        </Button>
      ) : null}
    </>
  );
}
