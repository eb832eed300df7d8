import { Button, EmptyState, Notice, Page, Sheet } from '@tutela/ui';
import { mapped, ReadState } from '@tutela/web';
import { useEffect, useRef, useState } from 'react';
import { useCompanyPeople, type CompanyPerson } from '../../shared/company/company.queries';
import { ActDialog } from '../../shared/act/ActDialog';
import '../../shared/set-up/set-up.css';
import { useTakeBack } from './company-people.queries';
import { answerInWords, companyPeopleWords as words, peopleRefusals, takeBackWords } from './company-people.words';
import { CompanyPeopleTable } from './CompanyPeopleTable';
import { InviteDialog } from './InviteDialog';
import { LeavingDialog } from './LeavingDialog';
import { inOrder, isLeaving } from './person-state';
import { TagLostDialog } from './TagLostDialog';

/** What is under way on the page: a dialog about a person, or inviting a new one. */
type Doing = { act: 'invite' } | { act: 'leaving' | 'take-back' | 'tag-lost'; person: CompanyPerson };
type Done = { did: 'invited' | 'leaving' | 'stays' | 'lost'; person: CompanyPerson };

/** `/company/people`: who acts for the company, who needs a tag, and who has left (NC-08, NC-11). */
export function CompanyPeoplePage() {
  const read = mapped(useCompanyPeople(), ({ people }) => inOrder(people));
  const { data } = read;
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState<Done>();
  const close = (): void => setDoing(undefined);
  const personIn = (act: Doing['act']) => (doing?.act === act && 'person' in doing ? doing.person : undefined);
  return (
    <Page
      title={words.title}
      h1={data ? answerInWords(data) : words.title}
      lead={words.lead}
      acts={
        data ? (
          <Button kind="main" onPress={() => setDoing({ act: 'invite' })}>
            {words.invite}
          </Button>
        ) : undefined
      }
    >
      {done ? <DoneNotice done={done} onClose={() => setDone(undefined)} /> : null}
      <ReadState read={read} loading={words.loading}>
        {(people) =>
          people.length === 0 ? (
            <Sheet>
              <EmptyState>{words.empty}</EmptyState>
            </Sheet>
          ) : (
            <Sheet flush>
              <CompanyPeopleTable
                people={people}
                onLeaving={(person) => setDoing({ act: 'leaving', person })}
                onTakeBack={(person) => setDoing({ act: 'take-back', person })}
                onTagLost={(person) => setDoing({ act: 'tag-lost', person })}
              />
            </Sheet>
          )
        }
      </ReadState>
      <InviteDialog
        open={doing?.act === 'invite'}
        onDone={(person) => setDone({ did: 'invited', person })}
        onClose={close}
      />
      <LeavingDialog
        person={personIn('leaving')}
        onDone={(person) => setDone({ did: 'leaving', person })}
        onClose={close}
      />
      <TagLostDialog
        person={personIn('tag-lost')}
        onDone={(person) => setDone({ did: 'lost', person })}
        onClose={close}
      />
      <TakeBackDialog
        person={personIn('take-back')}
        onDone={(person) => setDone({ did: 'stays', person })}
        onClose={close}
      />
    </Page>
  );
}

interface TakeBackDialogProps {
  person: CompanyPerson | undefined;
  onDone: (person: CompanyPerson) => void;
  onClose: () => void;
}

function TakeBackDialog({ person, onDone, onClose }: TakeBackDialogProps) {
  const { mutateAsync } = useTakeBack();
  if (!person) return null;
  return (
    <ActDialog
      open
      title={takeBackWords.title(person.name)}
      confirm={takeBackWords.confirm}
      words={peopleRefusals}
      act={() => mutateAsync(person.account)}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{takeBackWords.follows(person.name, person.lastDay ?? '')}</p>
    </ActDialog>
  );
}

/** What has just been done, and what follows; the focus comes here, for the button that was pressed may have gone. */
function DoneNotice({ done, onClose }: { done: Done; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [done]);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        tone="good"
        live="status"
        title={doneWords(done)}
        acts={
          <Button kind="quiet" onPress={onClose}>
            {words.close}
          </Button>
        }
      >
        {done.did === 'invited' ? words.invitedNext : null}
        {done.did === 'lost' ? words.lostNext : null}
      </Notice>
    </div>
  );
}

function doneWords({ did, person }: Done): string {
  if (did === 'invited') return words.invited(person.name);
  if (did === 'stays') return words.stays(person.name);
  if (did === 'lost') return words.lost(person.name);
  return isLeaving(person) && person.lastDay ? words.planned(person.name, person.lastDay) : words.left(person.name);
}
