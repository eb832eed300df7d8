import { Checkbox, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { useField } from './form-context';

export interface Choice {
  value: string;
  words: ReactNode;
  hint?: string;
}

/** One of a few answers, all in sight. */
export function RadioField({ name, label, hint, optional, choices }: FieldProps & { choices: readonly Choice[] }) {
  const field = useField(name, { label }, hint !== undefined);
  return (
    <FieldFrame group id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <div className="tu-choices">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            name={field.id}
            value={choice.value}
            label={choice.words}
            description={choice.hint}
            checked={field.value === choice.value}
            aria-describedby={field.describedBy}
            onChange={() => field.set(choice.value)}
          />
        ))}
      </div>
    </FieldFrame>
  );
}

/** One thing agreed to or not; its value is a boolean. */
export function CheckField({ name, label, hint }: Omit<FieldProps, 'optional'>) {
  const field = useField(name, { label }, hint !== undefined);
  return (
    <div className="tu-field" data-wrong={field.error ? '' : undefined}>
      <Checkbox
        id={field.id}
        label={label}
        description={hint}
        checked={field.value === true}
        error={field.error}
        onChange={(event) => field.set(event.currentTarget.checked)}
        onBlur={field.leave}
      />
    </div>
  );
}
