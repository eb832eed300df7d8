import { Button } from '@tutela/ui';
import { useMay } from '@tutela/web';
import { useState } from 'react';
import { decideWords } from './decide.words';
import { DecideDialog } from './DecideDialog';
import type { Taken, Undecided } from './undecided';
import { VersionCard } from './VersionCard';

/** Both versions side by side with one button each; only who may change marks sees the buttons. */
export function TwoVersions({ mark, main }: { mark: Undecided; main?: boolean }) {
  const { on, session, schoolName, stands, other } = mark;
  const mayAmend = useMay()('marks:amend');
  const [taken, setTaken] = useState<Taken>();
  const shared = { on, session, schoolName };
  return (
    <>
      <p className="tu-small">{decideWords.both}</p>
      <div className="po-versions">
        <VersionCard {...shared} version={stands} place={decideWords.stands} stands />
        <VersionCard {...shared} version={other} place={decideWords.later} />
      </div>
      {mayAmend ? (
        <div className="po-acts">
          <Button kind={main ? 'main' : 'second'} onPress={() => setTaken('other')}>
            {decideWords.take(other.code, on)}
          </Button>
          <Button onPress={() => setTaken('stands')}>{decideWords.keep(stands.code, on)}</Button>
        </div>
      ) : null}
      <DecideDialog mark={mark} taken={taken} onClose={() => setTaken(undefined)} />
    </>
  );
}
