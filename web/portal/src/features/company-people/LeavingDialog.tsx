import { useQuery } from '@tanstack/react-query';
import { reportLeaver } from '@tutela/contracts';
import { CodeDialog, meQuery, useToday } from '@tutela/web';
import { ConfirmDialog, DateField, Form, TextField } from '@tutela/ui';
import { useState } from 'react';
import { useCompanySchools, type CompanyPerson, type CompanySchools } from '../../shared/company/company.queries';
import { useReportLeaver, type Leaving } from './company-people.queries';
import { leavingWords as words, peopleRefusals } from './company-people.words';

interface LeavingDialogProps {
  /** Who leaves; undefined while nothing is asked. */
  person: CompanyPerson | undefined;
  onDone: (person: CompanyPerson) => void;
  onClose: () => void;
}

const schema = reportLeaver.in.pick({ lastDay: true, reason: true });

/** Last day and reason, then the code for this very leaver: account, tag and every session end (NC-11, NC-21). */
export function LeavingDialog({ person, onDone, onClose }: LeavingDialogProps) {
  const today = useToday();
  const [asked, setAsked] = useState<Leaving>();
  const close = (): void => {
    setAsked(undefined);
    onClose();
  };
  return (
    <>
      <ConfirmDialog
        open={person !== undefined && asked === undefined}
        title={person ? words.title(person.name) : ''}
        onClose={close}
      >
        <p>{words.rule}</p>
        <Form
          schema={schema}
          start={{ lastDay: today }}
          onSubmit={(values) => {
            if (person) setAsked({ ...values, account: person.account });
            return Promise.resolve();
          }}
          words={peopleRefusals}
          submit={words.submit}
          busyWords={words.busy}
        >
          <DateField name="lastDay" label={words.lastDay} hint={words.lastDayHint} />
          <TextField name="reason" label={words.reason} hint={words.reasonHint} lines={3} />
        </Form>
      </ConfirmDialog>
      {person && asked ? <LeavingCode person={person} leaving={asked} onDone={onDone} onClose={close} /> : null}
    </>
  );
}

interface LeavingCodeProps {
  person: CompanyPerson;
  leaving: Leaving;
  onDone: (person: CompanyPerson) => void;
  onClose: () => void;
}

function LeavingCode({ person, leaving, onDone, onClose }: LeavingCodeProps) {
  const { data: me } = useQuery(meQuery);
  const { data: schools } = useCompanySchools();
  const { mutateAsync } = useReportLeaver();
  const isPlanned = leaving.lastDay > useToday();
  return (
    <CodeDialog
      opened
      onClose={onClose}
      title={words.codeTitle(person.name)}
      act={words.act}
      tagEndsIn={me?.tagEndsIn}
      onCode={async (code) => {
        onDone(await mutateAsync({ ...leaving, code }));
        onClose();
      }}
    >
      <p>{isPlanned ? words.later(leaving.lastDay) : words.now}</p>
      <ul>
        <li>
          <strong>{person.name}</strong> {words.signedOut}
        </li>
        <li>{words.tag}</li>
        {schools ? <li>{words.schools(schoolsOf(schools, person.account))}</li> : null}
      </ul>
      {isPlanned ? <p>{words.until}</p> : null}
    </CodeDialog>
  );
}

/** The schools where the person has a place now, by name. */
function schoolsOf({ schools }: CompanySchools, account: string): string[] {
  const has = ({ places }: CompanySchools['schools'][number]): boolean =>
    places.some(({ appointment }) => appointment?.account === account);
  return [...new Set(schools.filter(has).map(({ release }) => release.schoolName))];
}
