import { Input } from '@mantine/core';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { textOf, useField } from './form-context';

/** The code of a tag: one large field, no box for each digit, nothing sent by itself; spaces do not matter. */
export function CodeField({ name, label, hint = 'Digits only. Spaces do not matter.' }: Omit<FieldProps, 'optional'>) {
  const field = useField(name, { label, secret: true, ignoreSpaces: true }, true);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error}>
      <Input
        id={field.id}
        name={name}
        data-look="code"
        value={textOf(field.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        aria-describedby={field.describedBy}
        error={field.error !== undefined}
        onChange={(event) => field.set(event.currentTarget.value)}
        onBlur={field.leave}
      />
    </FieldFrame>
  );
}
