import { Check } from '@tutela/ui';
import { useToday } from '@tutela/web';
import { useState } from 'react';
import { useSetCollection } from '../../shared/collection/collection.queries';
import { firstYearOf } from '../../shared/words';
import { ActDialog } from '../../shared/act/ActDialog';
import { authorityActs, historyWords, type AuthorityAct } from './collection.words';

interface AuthorityDialogProps {
  act: AuthorityAct;
  open: boolean;
  onClose: () => void;
}

/** Begins, pauses or goes on for the authority; as it begins, last school year can be asked for too (VS-16). */
export function AuthorityDialog({ act, open, onClose }: AuthorityDialogProps) {
  const { mutateAsync } = useSetCollection();
  const [isAsked, setIsAsked] = useState(false);
  const from = `${firstYearOf(useToday()) - 1}-09-01`;
  const history = act === 'begin' && isAsked ? 'last-school-year' : undefined;
  return (
    <ActDialog
      open={open}
      title={authorityActs[act].title}
      act={() => mutateAsync({ state: act === 'pause' ? 'paused' : 'collecting', history })}
      onClose={onClose}
    >
      <p>{authorityActs[act].follows}</p>
      {act === 'begin' ? (
        <Check label={historyWords.label} hint={historyWords.hint(from)} checked={isAsked} onChange={setIsAsked} />
      ) : null}
      <p>{authorityActs[act].then}</p>
    </ActDialog>
  );
}
