import { areOfASchoolDay, registrationTimes } from '@tutela/contracts';
import { ConfirmDialog, Form, TextField } from '@tutela/ui';
import { ReadState, useToday } from '@tutela/web';
import { z } from 'zod';
import { refusalWords } from '../../api/refusal.words';
import { useCalendar, useSetTimes, type Calendar } from '../figures/calendar.queries';
import { firstYearOf } from '../words';
import { problemOf } from '../act/problem-of';
import { timesWords as words } from './times.words';

interface TimesDialogProps {
  open: boolean;
  /** Whose times; absent for those of all schools that have none of their own. */
  school?: { urn: string; name: string };
  onClose: () => void;
}

type Times = z.output<typeof registrationTimes>;

const { am, pm } = registrationTimes.shape;
const time = (of: typeof am) => z.string().refine((text) => of.safeParse(text).success, words.notATime);
const schema = z
  .object({ am: time(am), pm: time(pm) })
  .refine(areOfASchoolDay, { path: ['pm'], error: words.notOfASchoolDay });

/** From when the marks of a session are due, at one school or at all (VS-02). */
export function TimesDialog({ open, school, onClose }: TimesDialogProps) {
  return (
    <ConfirmDialog open={open} title={words.title(school?.name)} onClose={onClose}>
      <TimesForm school={school} onClose={onClose} />
    </ConfirmDialog>
  );
}

function TimesForm({ school, onClose }: Omit<TimesDialogProps, 'open'>) {
  const read = useCalendar(firstYearOf(useToday()));
  const { mutateAsync } = useSetTimes(school?.urn);
  const send = (times: Times) =>
    problemOf(async () => {
      await mutateAsync(times);
      onClose();
    });
  return (
    <ReadState read={read} loading={words.loading}>
      {(known) => (
        <>
          <div className="po-follows">
            <p>{words.follows}</p>
            <p>{school ? words.ofAuthority(known.calendar) : words.forAll}</p>
          </div>
          <Form
            schema={schema}
            start={timesOf(known, school?.urn)}
            onSubmit={send}
            words={refusalWords}
            submit={words.submit}
            busyWords={words.busy}
          >
            <TextField name="am" label={words.am} hint={words.hint} width={8} autoComplete="off" ignoreSpaces />
            <TextField name="pm" label={words.pm} hint={words.hint} width={8} autoComplete="off" ignoreSpaces />
          </Form>
        </>
      )}
    </ReadState>
  );
}

function timesOf({ calendar, times = [] }: Calendar, urn: string | undefined): { am: string; pm: string } {
  const own = times.find((one) => one.urn === urn);
  return own ? { am: own.am, pm: own.pm } : { am: calendar.amFrom, pm: calendar.pmFrom };
}
