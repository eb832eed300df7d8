import { Input } from '@mantine/core';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { textOf, useField } from './form-context';

/** The width by what is expected, in characters; `full` is the column. */
export type FieldWidth = 4 | 8 | 12 | 20 | 30 | 'full';

export interface TextFieldProps extends FieldProps {
  width?: FieldWidth;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  autoComplete?: string;
  /** For URNs, serials and telephone numbers. */
  ignoreSpaces?: boolean;
  /** More than one line. */
  lines?: number;
  spellCheck?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, optional, width = 'full', type = 'text', inputMode, autoComplete, lines } = props;
  const field = useField(name, { label, ignoreSpaces: props.ignoreSpaces }, hint !== undefined);
  const shared = {
    id: field.id,
    name,
    value: textOf(field.value),
    autoComplete,
    inputMode,
    spellCheck: props.spellCheck,
    'aria-describedby': field.describedBy,
    onBlur: field.leave,
  };
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      {lines === undefined ? (
        <Input
          {...shared}
          error={field.error !== undefined}
          type={type}
          data-width={width}
          onChange={(event) => field.set(event.currentTarget.value)}
        />
      ) : (
        <textarea
          {...shared}
          aria-invalid={field.error ? true : undefined}
          className="tu-input"
          rows={lines}
          data-width={width}
          onChange={(event) => field.set(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
