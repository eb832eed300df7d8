import { Input } from '@mantine/core';
import { dateOfParts, dateParts } from './date-parts';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { textOf, useField } from './form-context';

const parts = [
  { key: 'day', words: 'Day', width: 4, autoComplete: 'bday-day' },
  { key: 'month', words: 'Month', width: 4, autoComplete: 'bday-month' },
  { key: 'year', words: 'Year', width: 8, autoComplete: 'bday-year' },
] as const;

const digits = (text: string): string => text.replace(/\D/g, '');

interface DateFieldProps extends FieldProps {
  /** The person's own birth date: the browser may fill it in. */
  birthday?: boolean;
}

/** A known date in three number fields; its value is `YYYY-MM-DD`. */
export function DateField({ name, label, hint, optional, birthday }: DateFieldProps) {
  const field = useField(name, { label, date: true }, hint !== undefined);
  const typed = dateParts(textOf(field.value));
  return (
    <FieldFrame group id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <div className="tu-date">
        {parts.map((part) => (
          <label key={part.key} className="tu-date-part">
            <span>{part.words}</span>
            <Input
              value={typed[part.key]}
              data-width={part.width}
              inputMode="numeric"
              autoComplete={birthday ? part.autoComplete : 'off'}
              aria-describedby={field.describedBy}
              error={field.error !== undefined}
              onChange={(event) => field.set(dateOfParts({ ...typed, [part.key]: digits(event.currentTarget.value) }))}
              onBlur={field.leave}
            />
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
