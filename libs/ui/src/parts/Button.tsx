import { UnstyledButton } from '@mantine/core';
import { useId, useState, type ReactNode, type Ref } from 'react';

export type ButtonKind = 'main' | 'second' | 'danger' | 'quiet';

/** What hinders a button, and the id of the thing to put right. */
export interface Missing {
  words: string;
  at?: string;
}

export interface ButtonProps {
  children: ReactNode;
  /** `main` is the one filled button of a page. */
  kind?: ButtonKind;
  type?: 'button' | 'submit';
  onPress?: () => void;
  /** Never a dead button: while something is missing a press says what, and goes there (principle 6). */
  missing?: Missing;
  /** The act is on its way; a second press does nothing, and the words say so. */
  busy?: boolean;
  busyWords?: string;
  form?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** The classes of a button for a link that looks like one: `<Link className={buttonClass('main')}>`. */
export function buttonClass(kind: ButtonKind = 'second'): string {
  return `tu-button tu-button-${kind}`;
}

export function Button(props: ButtonProps) {
  const { children, kind = 'second', type = 'button', onPress, missing, busy, busyWords, form, ref } = props;
  const [told, setTold] = useState(false);
  const toldId = useId();
  const press = (event: { preventDefault: () => void }): void => {
    if (busy || missing) event.preventDefault();
    if (busy) return;
    setTold(missing !== undefined);
    if (!missing) return onPress?.();
    if (missing.at) document.getElementById(missing.at)?.focus();
  };
  const says = told ? missing : undefined;
  return (
    <span className="tu-button-holder">
      <UnstyledButton
        ref={ref}
        type={type}
        form={form}
        className={buttonClass(kind)}
        aria-busy={busy || undefined}
        aria-describedby={says ? toldId : undefined}
        onClick={press}
      >
        {busy ? (busyWords ?? children) : children}
      </UnstyledButton>
      <span role="status" id={toldId} className="tu-button-missing">
        {says?.words}
      </span>
    </span>
  );
}
