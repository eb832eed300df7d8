import { useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button, type ButtonKind } from '../parts/Button';
import { DialogActs } from '../parts/dialog-acts';

interface FormActsProps {
  /** The form's id: in a dialog the button stands outside of its form. */
  form: string;
  kind: ButtonKind;
  busy: boolean;
  busyWords: string | undefined;
  besides: ReactNode;
  children: ReactNode;
}

/** A form's button and what stands beside it. In a dialog the deciding button shares the row of "Not now". */
export function FormActs({ form, kind, busy, busyWords, besides, children }: FormActsProps) {
  const dialogActs = useContext(DialogActs);
  const acts = (
    <>
      <Button type="submit" form={form} kind={kind} busy={busy} busyWords={busyWords}>
        {children}
      </Button>
      {besides}
    </>
  );
  const decides = kind === 'main' || kind === 'danger';
  if (dialogActs && decides) return createPortal(acts, dialogActs);
  return <div className="tu-form-acts">{acts}</div>;
}
