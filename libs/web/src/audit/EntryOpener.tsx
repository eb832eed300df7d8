import { deedInWords } from './deed.words';
import { logWords } from './log.words';
import type { Logged } from './logged';

/** The id of the button that opens an entry: where the focus goes back to. */
export const openerOf = (entry: string): string => `open-${entry}`;

interface EntryOpenerProps {
  entry: Pick<Logged, 'id' | 'action'>;
  onOpen: (entry: string) => void;
}

/** What was done, as the button that opens the entry. */
export function EntryOpener({ entry: { id, action }, onOpen }: EntryOpenerProps) {
  return (
    <button type="button" id={openerOf(id)} className="tw-open" onClick={() => onOpen(id)}>
      <span className="tu-hidden">{logWords.open}</span>
      {deedInWords(action)}
    </button>
  );
}
