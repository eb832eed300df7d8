import { Input } from '@mantine/core';
import { useState } from 'react';
import { Button } from '../parts/Button';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { textOf, useField } from './form-context';

interface PasswordFieldProps extends FieldProps {
  autoComplete?: 'current-password' | 'new-password';
}

/** A password that can be shown, pasted, and is emptied after a refusal. */
export function PasswordField({ name, label, hint, optional, autoComplete = 'current-password' }: PasswordFieldProps) {
  const field = useField(name, { label, secret: true }, hint !== undefined);
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <div className="tu-password">
        <Input
          id={field.id}
          name={name}
          type={shown ? 'text' : 'password'}
          value={textOf(field.value)}
          autoComplete={autoComplete}
          spellCheck={false}
          autoCapitalize="off"
          aria-describedby={field.describedBy}
          error={field.error !== undefined}
          onChange={(event) => field.set(event.currentTarget.value)}
          onBlur={field.leave}
        />
        <Button onPress={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</Button>
      </div>
    </FieldFrame>
  );
}
