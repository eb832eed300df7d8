import type { ReactNode } from 'react';
import { Icon } from '../parts/icons';

export interface Sort {
  by: string;
  direction: 'ascending' | 'descending';
}

interface SortHeadProps {
  id: string;
  numbers?: boolean;
  stays: boolean;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  children: ReactNode;
}

const icons = { ascending: 'up', descending: 'down' } as const;

/** A column's head; where it sorts it is a button, and `aria-sort` says how the rows stand now. */
export function SortHead({ id, numbers, stays, sort, onSort, children }: SortHeadProps) {
  const standing = sort?.by === id ? sort.direction : undefined;
  const look = { 'data-numbers': numbers ? '' : undefined, 'data-stays': stays ? '' : undefined };
  if (!onSort) {
    return (
      <th scope="col" {...look}>
        {children}
      </th>
    );
  }
  const next = standing === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={standing ?? 'none'} {...look}>
      <button type="button" className="tu-sort" onClick={() => onSort({ by: id, direction: next })}>
        {children}
        <Icon name={standing ? icons[standing] : 'both'} />
      </button>
    </th>
  );
}
