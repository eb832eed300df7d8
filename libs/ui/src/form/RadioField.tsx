import { Radio } from '@mantine/core';
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
