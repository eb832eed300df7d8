import type { Day } from '@tutela/education';
import { ActDialog } from '../../shared/act/ActDialog';
import type { RowCounts } from './checked-rows';
import { confirmRefusals, confirmWords as words } from './checked.words';
import { useConfirmList, type Confirmed, type ListImport } from './upload-list.queries';

interface ConfirmListDialogProps {
  open: boolean;
  list: ListImport;
  counts: RowCounts;
  ended: ReadonlyMap<number, Day>;
  onConfirmed: (counts: Confirmed) => void;
  onClose: () => void;
}

/** Says in numbers what confirming does, then does all of it or nothing. */
export function ConfirmListDialog({ open, list, counts, ended, onConfirmed, onClose }: ConfirmListDialogProps) {
  const { mutateAsync } = useConfirmList();
  const confirm = async (): Promise<Confirmed> => {
    const missing = [...ended].map(([child, careEndedOn]) => ({ child, careEndedOn }));
    const done = await mutateAsync({ import: list.import, missing });
    return { ...done, kept: list.missing.length - done.ended };
  };
  const changesNothing = counts.new + counts.changed + ended.size === 0;
  return (
    <ActDialog
      open={open}
      title={words.confirm}
      words={confirmRefusals}
      act={confirm}
      onDone={onConfirmed}
      onClose={onClose}
    >
      <p>{changesNothing ? words.none : words.follows}</p>
      <ul>
        {words.lines(counts, list.missing.length, ended.size).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="po-quiet">{words.after}</p>
    </ActDialog>
  );
}
