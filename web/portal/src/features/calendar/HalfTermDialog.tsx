import { setTermDates } from '@tutela/contracts';
import type { HalfTerm } from '@tutela/education';
import { ConfirmDialog, DateField, Form } from '@tutela/ui';
import type { z } from 'zod';
import { useSetTermDates, type Calendar } from '../../shared/figures/calendar.queries';
import { problemOf } from '../../shared/act/problem-of';
import { calendarRefusals, halfTermWords as words } from './calendar.words';
import { atField, withHalfTerm } from './term-dates';

interface HalfTermDialogProps {
  year: number;
  calendar: Calendar['calendar'];
  /** Which one; undefined while nothing is asked. */
  term: HalfTerm | undefined;
  onClose: () => void;
}

const schema = setTermDates.in.shape.halfTerms.element.pick({ from: true, to: true });

/** First and last day of one half term (VS-29). */
export function HalfTermDialog({ year, calendar, term, onClose }: HalfTermDialogProps) {
  const { mutateAsync } = useSetTermDates();
  const send = async (days: z.output<typeof schema>) => {
    const problem = await problemOf(async () => {
      await mutateAsync(withHalfTerm(year, calendar, term?.name ?? '', days));
      onClose();
    });
    return atField(problem, 'to');
  };
  return (
    <ConfirmDialog open={term !== undefined} title={words.title(term?.name ?? '')} onClose={onClose}>
      <p className="po-follows">{words.follows}</p>
      <Form
        schema={schema}
        start={term && { from: term.from, to: term.to }}
        onSubmit={send}
        words={calendarRefusals}
        submit={words.submit}
        busyWords={words.busy}
      >
        <DateField name="from" label={words.from} />
        <DateField name="to" label={words.to} />
      </Form>
    </ConfirmDialog>
  );
}
