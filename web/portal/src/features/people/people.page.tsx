import { Button, Notice, Page, Sheet } from '@tutela/ui';
import { ReadState } from '@tutela/web';
import { useState } from 'react';
import '../../shared/set-up/set-up.css';
import { SetUpTrail } from '../../shared/set-up/SetUpTrail';
import type { NominatedPerson } from '../set-up/set-up.queries';
import { NominateDialog } from './NominateDialog';
import { PeopleTable } from './PeopleTable';
import { usePeople } from './people.queries';
import { answerInWords, peopleWords as words } from './people.words';
import { WithdrawDialog } from './WithdrawDialog';

/** `/set-up/people`: who is nominated, and who is withdrawn (VS-12). */
export function PeoplePage() {
  const read = usePeople();
  const { data } = read;
  const [isNominating, setIsNominating] = useState(false);
  const [leaving, setLeaving] = useState<NominatedPerson>();
  const [done, setDone] = useState<NominatedPerson>();
  const count = (state: NominatedPerson['state']) => data?.filter((person) => person.state === state).length ?? 0;
  return (
    <Page
      title={words.title}
      h1={data ? answerInWords(count('active'), count('invited')) : words.title}
      lead={words.lead}
      trail={<SetUpTrail here={words.trail} />}
      acts={
        data ? (
          <Button kind="main" onPress={() => setIsNominating(true)}>
            {words.nominate}
          </Button>
        ) : undefined
      }
    >
      {done ? <Done person={done} onClose={() => setDone(undefined)} /> : null}
      <ReadState read={read} loading={words.loading}>
        {(people) => (
          <Sheet flush>
            <PeopleTable people={people} onWithdraw={setLeaving} />
          </Sheet>
        )}
      </ReadState>
      <NominateDialog open={isNominating} onDone={setDone} onClose={() => setIsNominating(false)} />
      <WithdrawDialog person={leaving} onDone={setDone} onClose={() => setLeaving(undefined)} />
    </Page>
  );
}

/** What has just been done, and what follows. */
function Done({ person: { name, state }, onClose }: { person: NominatedPerson; onClose: () => void }) {
  const isWithdrawn = state === 'withdrawn';
  return (
    <Notice
      tone="good"
      live="status"
      title={isWithdrawn ? words.withdrawn(name) : words.invited(name)}
      acts={
        <Button kind="quiet" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      {isWithdrawn ? null : words.invitedNext}
    </Notice>
  );
}
