import { setTermDates } from '@tutela/contracts';
import { ConfirmDialog, DateField, Form } from '@tutela/ui';
import { z } from 'zod';
import { useSetTermDates, type Calendar } from '../../shared/figures/calendar.queries';
import { problemOf } from '../../shared/act/problem-of';
import { calendarRefusals, closedDayWords as words } from './calendar.words';
import { atField, withClosedDay } from './term-dates';

interface ClosedDayDialogProps {
  open: boolean;
  year: number;
  calendar: Calendar['calendar'];
  onClose: () => void;
}

const schema = z.object({ day: setTermDates.in.shape.closedOn.element });

/** One more day on which all schools of the authority are closed (VS-29). */
export function ClosedDayDialog({ open, year, calendar, onClose }: ClosedDayDialogProps) {
  const { mutateAsync } = useSetTermDates();
  const send = async ({ day }: z.output<typeof schema>) => {
    const problem = await problemOf(async () => {
      await mutateAsync(withClosedDay(year, calendar, day));
      onClose();
    });
    return atField(problem, 'day');
  };
  return (
    <ConfirmDialog open={open} title={words.title} onClose={onClose}>
      <p className="po-follows">{words.follows}</p>
      <Form schema={schema} onSubmit={send} words={calendarRefusals} submit={words.submit} busyWords={words.busy}>
        <DateField name="day" label={words.day} />
      </Form>
    </ConfirmDialog>
  );
}
