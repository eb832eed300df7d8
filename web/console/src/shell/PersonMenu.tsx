import { useMantineColorScheme } from '@mantine/core';
import { roles } from '@tutela/contracts';
import { Button, Pill, PillRow } from '@tutela/ui';
import { useId } from 'react';
import { createPortal } from 'react-dom';
import { useSignOut, type Me } from '../api/me.queries';
import { looks, shellWords } from './shell.words';

/** Name and role; behind them the look and the way out. A native popover closes by Escape and by a press beside it. */
export function PersonMenu({ me }: { me: Me }) {
  const id = useId();
  return (
    <>
      <button type="button" className="co-person" popoverTarget={id}>
        <strong>{me.name}</strong>
        <span>{roles[me.role].words}</span>
      </button>
      {createPortal(
        <div id={id} popover="auto" className="co-menu">
          <p>
            <strong>{me.name}</strong>
            <span className="tu-second">
              {roles[me.role].words}, {me.organisation.name}
            </span>
          </p>
          <LookChoice />
          <SignOut />
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

function SignOut() {
  const { mutate, isPending } = useSignOut(() => window.location.assign('/sign-in'));
  return (
    <Button busy={isPending} busyWords={shellWords.signingOut} onPress={() => mutate()}>
      {shellWords.signOut}
    </Button>
  );
}
