import { ConfirmDialog, Refused, type ProblemWords } from '@tutela/ui';
import { problemOfError } from '@tutela/web';
import { useState, type ReactNode } from 'react';
import { refusalWords } from '../../api/refusal.words';

interface ActDialogProps<T> {
  open: boolean;
  /** The act: "Pause collection". The button repeats it. */
  title: string;
  /** What follows from it. */
  children: ReactNode;
  confirm?: string;
  danger?: boolean;
  words?: ProblemWords;
  act: () => Promise<T>;
  /** The act was done and the dialog is closed. */
  onDone?: (answer: T) => void;
  onClose: () => void;
}

/** An act that is hard to reverse, asked for once more; a refusal stays in the dialog. */
export function ActDialog<T>(props: ActDialogProps<T>) {
  const { open, title, children, confirm = title, danger, words = refusalWords, act, onDone, onClose } = props;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const close = (): void => {
    setFailure(undefined);
    onClose();
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await act();
      close();
      onDone?.(answer);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open={open}
      title={title}
      confirm={confirm}
      danger={danger}
      busy={busy}
      onConfirm={() => void run()}
      onClose={close}
    >
      <div className="po-follows">{children}</div>
      {failure === undefined ? null : <Refused problem={problemOfError(failure)} words={words} />}
    </ConfirmDialog>
  );
}
