import type { Column } from '@tutela/ui';
import { aboutInList } from './about.words';
import { EntryOpener } from './EntryOpener';
import { logWords as words } from './log.words';
import type { Logged } from './logged';
import { OutcomeBadge } from './OutcomeBadge';
import { whoOf } from './who.words';

type Row = Pick<Logged, 'id' | 'at' | 'action' | 'actor' | 'object' | 'outcome'>;

/**
 * The columns of a log. On a phone who did it, and that it was refused, stand under what was done.
 * @param timeOf the time of an entry within its day
 */
export const logColumns = (onOpen: (entry: string) => void, timeOf: (at: string) => string): readonly Column<Row>[] => [
  { id: 'at', head: words.columns.at, rowHeader: true, cell: ({ at }) => <time dateTime={at}>{timeOf(at)}</time> },
  {
    id: 'what',
    head: words.columns.what,
    staysOnPhone: true,
    cell: (entry) => (
      <>
        <EntryOpener entry={entry} onOpen={onOpen} />
        <span className="tu-second">{aboutInList(entry)}</span>
        <span className="tu-second tw-phone-only">
          {whoOf(entry.actor).name}
          {entry.outcome === 'refused' ? `. ${words.outcome.refused}.` : ''}
        </span>
      </>
    ),
  },
  {
    id: 'who',
    head: words.columns.who,
    cell: ({ actor }) => (
      <>
        {whoOf(actor).name}
        {actor.kind === 'install' ? null : <span className="tu-second">{whoOf(actor).second}</span>}
      </>
    ),
  },
  { id: 'outcome', head: words.columns.outcome, cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
];
