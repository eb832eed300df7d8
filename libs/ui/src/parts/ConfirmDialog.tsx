import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { DialogActs } from './dialog-acts';

export interface ConfirmDialogProps {
  open: boolean;
  /** The act: "End this release". */
  title: string;
  /** What follows from the moment it is confirmed. */
  children: ReactNode;
  /** The verb again, never "OK". Absent where the body is a `Form`, which brings its own button into this row. */
  confirm?: string;
  cancel?: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm?: () => void;
  /** Escape and the second button: all stays as it was. */
  onClose: () => void;
}

/** A hard act asked for once more. The native dialog keeps focus inside and the page behind inert, without inline styles. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, cancel = 'Not now', danger, busy, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [formActs, setFormActs] = useState<HTMLElement | null>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="tu-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open ? (
        <>
          <h2 id={titleId} tabIndex={-1} autoFocus>
            {title}
          </h2>
          <div className="tu-dialog-body">
            <DialogActs value={formActs}>{children}</DialogActs>
          </div>
          <div className="tu-dialog-acts">
            <div ref={setFormActs} className="tu-dialog-form-acts" />
            {confirm ? (
              <Button kind={danger ? 'danger' : 'main'} busy={busy} onPress={onConfirm}>
                {confirm}
              </Button>
            ) : null}
            <Button onPress={onClose}>{cancel}</Button>
          </div>
        </>
      ) : null}
    </dialog>
  );
}
