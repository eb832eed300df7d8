import { Button, CopyText, Facts, Sheet, type Fact } from '@tutela/ui';
import { aboutOf, EntryHeading, EntryProof, logWords, momentInWords, OutcomeBadge, whoOf } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';
import { proveEntry, type Entry } from './audit.queries';

const words = logWords.entry;

interface EntrySheetProps {
  entry: Entry;
  /** It was opened by a press: the focus comes along. */
  takesFocus: boolean;
  onClose: () => void;
}

/** One entry opened: who, what, when; and the proof that it is in the log. */
export function EntrySheet({ entry, takesFocus, onClose }: EntrySheetProps) {
  return (
    <Sheet
      title={<EntryHeading entry={entry} takesFocus={takesFocus} />}
      aside={<OutcomeBadge outcome={entry.outcome} />}
      hint={momentInWords(entry.at)}
    >
      <Facts facts={factsOf(entry)} />
      <EntryProof entry={entry.id} read={() => proveEntry(entry.id)} refusals={refusalWords} />
      <div className="po-after tu-screen-only">
        <Button onPress={onClose}>{words.back}</Button>
      </div>
    </Sheet>
  );
}

function factsOf(entry: Entry): Fact[] {
  const { actor, reason, id } = entry;
  const { name, second } = whoOf(actor);
  const told: [string, string | undefined][] = [
    [words.who, second === undefined ? name : `${name}, ${second}`],
    [words.about, aboutOf(entry)],
    [words.reason, reason],
  ];
  return [
    ...told.flatMap(([fact, value]) => (value === undefined ? [] : [{ name: fact, value }])),
    { name: words.id, value: <CopyText text={id} what={words.copy} /> },
  ];
}
