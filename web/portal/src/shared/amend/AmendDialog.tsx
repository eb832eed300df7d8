import { amendMark, type OutputOf } from '@tutela/contracts';
import { dayInWords, type Session } from '@tutela/education';
import { codeInWords, ConfirmDialog, Form, RadioField, SelectField, sessionWords, TextField } from '@tutela/ui';
import { capitalised, problemOfError } from '@tutela/web';
import { useState } from 'react';
import { AmendSaved } from './AmendSaved';
import { useAmendment } from './amend.queries';
import { amendRefusals, amendWords } from './amend.words';
import { afterRefusal, codeFor, markOptions, type Amendable } from './amendable';

export interface AmendDialogProps {
  /** The day that is open for amending; undefined while the dialog is closed. */
  target: Amendable | undefined;
  start?: Session;
  onClose: () => void;
}

type Saved = OutputOf<typeof amendMark> & { session: Session };

const schema = amendMark.in.pick({ session: true, code: true, reason: true });

/** Amends one session of one child's day, with a reason; afterwards before and after stand side by side (VS-14). */
export function AmendDialog({ target, start, onClose }: AmendDialogProps) {
  const [saved, setSaved] = useState<Saved>();
  const close = (): void => {
    setSaved(undefined);
    onClose();
  };
  const isCorrection = Object.values(target?.sessions ?? {}).some(({ seen }) => seen !== null);
  const title = saved ? amendWords.savedTitle : isCorrection ? amendWords.correct : amendWords.add;
  return (
    <ConfirmDialog
      open={target !== undefined}
      title={title}
      cancel={saved ? amendWords.done : undefined}
      onClose={close}
    >
      {target ? (
        <>
          <p>
            <strong>{target.name}</strong>, {target.schoolName}. {dayInWords(target.on)}.
          </p>
          {saved ? (
            <AmendSaved {...saved} on={target.on} schoolName={target.schoolName} />
          ) : (
            <AmendForm target={target} start={start} onSaved={setSaved} />
          )}
        </>
      ) : null}
    </ConfirmDialog>
  );
}

interface AmendFormProps {
  target: Amendable;
  start: Session | undefined;
  onSaved: (saved: Saved) => void;
}

function AmendForm({ target, start, onSaved }: AmendFormProps) {
  const { mutateAsync } = useAmendment();
  const { child, on } = target;
  // As they stood when the form opened: what was seen changes only by a conflict, which says so.
  const [sessions, setSessions] = useState(target.sessions);
  const open = (['AM', 'PM'] as const).filter((session) => sessions[session]);
  const send = async ({ session, code, reason }: { session: Session; code: string; reason: string }) => {
    const { enrolment = '', seen = null } = sessions[session] ?? {};
    try {
      const answer = await mutateAsync({ child, enrolment, on, session, code: codeFor(code, session), reason, seen });
      onSaved({ ...answer, session });
      return undefined;
    } catch (error) {
      const problem = problemOfError(error);
      setSessions((known) => afterRefusal(known, session, problem));
      return problem;
    }
  };
  return (
    <Form
      schema={schema}
      start={{ session: start && sessions[start] ? start : open[0] }}
      onSubmit={send}
      words={amendRefusals}
      fieldOf={{ 'no-such-code': 'code' }}
      submit={amendWords.save}
      busyWords={amendWords.busy}
    >
      <RadioField
        name="session"
        label={amendWords.session}
        choices={open.map((session) => ({
          value: session,
          words: capitalised(sessionWords[session]),
          hint: seenWords(sessions[session]?.seen, on),
        }))}
      />
      <SelectField name="code" label={amendWords.code} options={markOptions(on)} empty={amendWords.chooseCode} />
      <TextField name="reason" label={amendWords.reason} hint={amendWords.reasonHint} lines={3} />
    </Form>
  );
}

const seenWords = (seen: string | null | undefined, on: string): string =>
  seen ? amendWords.seen(codeInWords(seen, on)) : amendWords.noMark;
