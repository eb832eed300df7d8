import { useMantineColorScheme } from '@mantine/core';
import { roles } from '@tutela/contracts';
import { Button, Notice, Pill, PillRow } from '@tutela/ui';
import { useId, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSignOut, type Me } from '../api/me.queries';
import { looks, shellWords } from './shell.words';

interface PersonMenuProps {
  me: Me;
  onSignedOut: () => void;
  /** What else the person may choose on this page. */
  children?: ReactNode;
}

/** Name and role; behind them the look and the way out. A native popover closes by Escape and by a press beside it. */
export function PersonMenu({ me, onSignedOut, children }: PersonMenuProps) {
  const id = useId();
  return (
    <>
      <button type="button" className="tw-person" popoverTarget={id}>
        <strong>{me.name}</strong>
        <span>{roles[me.role].words}</span>
      </button>
      {createPortal(
        <div id={id} popover="auto" className="tw-menu">
          <p>
            <strong>{me.name}</strong>
            <span className="tu-second">
              {roles[me.role].words}, {me.organisation.name}
            </span>
          </p>
          <LookChoice />
          {children}
          <SignOut onSignedOut={onSignedOut} />
        </div>,
        document.body,
      )}
    </>
  );
}

function LookChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div>
      <p className="tu-label">{shellWords.look}</p>
      <PillRow label={shellWords.look}>
        {looks.map(({ value, words }) => (
          <Pill key={value} chosen={colorScheme === value} onChoose={() => setColorScheme(value)}>
            {words}
          </Pill>
        ))}
      </PillRow>
    </div>
  );
}

function SignOut({ onSignedOut }: { onSignedOut: () => void }) {
  const { mutate, isPending, isError } = useSignOut(onSignedOut);
  return (
    <>
      {isError ? (
        <Notice tone="bad" live="alert">
          {shellWords.notSignedOut}
        </Notice>
      ) : null}
      <Button busy={isPending} busyWords={shellWords.signingOut} onPress={() => mutate()}>
        {shellWords.signOut}
      </Button>
    </>
  );
}
