import { useQuery } from '@tanstack/react-query';
import { placesOfASchool } from '@tutela/contracts';
import { CodeDialog, meQuery } from '@tutela/web';
import { hasChanged, useDecision, type OpenedCase } from './case.queries';
import { caseWords } from './case.words';
import type { CheckName } from './checklist';
import type { Told } from './told';

const words = caseWords.approveDialog;

interface ApproveDialogProps extends Told {
  open: boolean;
  opened: OpenedCase;
  checked: ReadonlySet<CheckName>;
  signedBy: string;
}

/** What follows from approving, and the code that is good for this act alone (NC-03, NC-21). */
export function ApproveDialog({ open, opened, checked, signedBy, onDone, onChanged, onClose }: ApproveDialogProps) {
  const { onRecord } = opened;
  const { approve } = useDecision(opened.case);
  const { data: me } = useQuery(meQuery);
  const send = async (code: string): Promise<void> => {
    try {
      await approve({ checked: [...checked], signedBy }, code);
      onDone('approve');
    } catch (error) {
      if (!hasChanged(error)) throw error;
      onChanged();
    }
  };
  return (
    <CodeDialog
      opened={open}
      onClose={onClose}
      title={words.title}
      act={words.act}
      tagEndsIn={me?.tagEndsIn}
      onCode={send}
    >
      <p>{words.from}</p>
      <ul>
        <li>
          <strong>{onRecord.manager}</strong>
          {words.of(onRecord.company)}
          {words.canName}
          <strong>{onRecord.school}</strong>
        </li>
        <li>{words.free(placesOfASchool - onRecord.placesTaken, placesOfASchool)}</li>
        <li>{words.signedBy(signedBy)}</li>
        {onRecord.head !== undefined && onRecord.head !== signedBy ? <li>{words.otherHead(onRecord.head)}</li> : null}
      </ul>
    </CodeDialog>
  );
}
