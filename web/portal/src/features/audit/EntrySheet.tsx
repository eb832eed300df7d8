import { Button, CopyText, Facts, Sheet, type Fact } from '@tutela/ui';
import { deedInWords, EntryProof, momentInWords, whoOf } from '@tutela/web';
import { useEffect, useRef } from 'react';
import { refusalWords } from '../../api/refusal.words';
import { proveEntry, type Entry } from './audit.queries';
import { auditWords } from './audit.words';
import { OutcomeBadge } from './LogTable';

const words = auditWords.log;

interface EntrySheetProps {
  entry: Entry;
  /** It was opened by a press: the focus comes along. */
  takesFocus: boolean;
  onClose: () => void;
}

/** One entry opened: who, what, when; and the proof that it is in the log. */
export function EntrySheet({ entry, takesFocus, onClose }: EntrySheetProps) {
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <Sheet
      title={
        <span ref={heading} tabIndex={-1}>
          {deedInWords(entry.action)}
        </span>
      }
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

function factsOf({ actor, object, reason, id }: Entry): Fact[] {
  const { name, second } = whoOf(actor);
  const told: [string, string | undefined][] = [
    [words.who, second === undefined ? name : `${name}, ${second}`],
    [words.about, object],
    [words.reason, reason],
  ];
  return [
    ...told.flatMap(([fact, value]) => (value === undefined ? [] : [{ name: fact, value }])),
    { name: words.id, value: <CopyText text={id} what={words.copy} /> },
  ];
}
