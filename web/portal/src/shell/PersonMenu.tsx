import { useMantineColorScheme } from '@mantine/core';
import { roles } from '@tutela/contracts';
import { Button, Pill, PillRow } from '@tutela/ui';
import { useId } from 'react';
import { createPortal } from 'react-dom';
import { useSignOut, type Me } from '../api/me.queries';
import { chooseDensity, densities, useDensity } from '../shared/look/density';
import { looks, shellWords } from './shell.words';

/** Name and role; behind them the look, the rows and the way out. A native popover closes by Escape and by a press beside it. */
export function PersonMenu({ me, onSignedOut }: { me: Me; onSignedOut: () => void }) {
  const id = useId();
  return (
    <>
      <button type="button" className="po-person" popoverTarget={id}>
        <strong>{me.name}</strong>
        <span>{roles[me.role].words}</span>
      </button>
      {createPortal(
        <div id={id} popover="auto" className="po-menu">
          <p>
            <strong>{me.name}</strong>
            <span className="tu-second">
              {roles[me.role].words}, {me.organisation.name}
            </span>
          </p>
          <LookChoice />
          <RowsChoice />
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

function RowsChoice() {
  const chosen = useDensity();
  return (
    <div>
      <p className="tu-label">{shellWords.rows}</p>
      <PillRow label={shellWords.rows}>
        {densities.map((density) => (
          <Pill key={density} chosen={chosen === density} onChoose={() => chooseDensity(density)}>
            {shellWords.density[density]}
          </Pill>
        ))}
      </PillRow>
    </div>
  );
}

function SignOut({ onSignedOut }: { onSignedOut: () => void }) {
  const { mutate, isPending } = useSignOut(onSignedOut);
  return (
    <Button busy={isPending} busyWords={shellWords.signingOut} onPress={() => mutate()}>
      {shellWords.signOut}
    </Button>
  );
}
