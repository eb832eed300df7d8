import { useId } from 'react';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { textOf, useField } from './form-context';
import type { FieldWidth } from './TextField';

export interface Option {
  value: string;
  words: string;
}

interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  /** What stands there before a choice: "Choose a school". */
  empty?: string;
  width?: FieldWidth;
}

export function SelectField({ name, label, hint, optional, options, empty, width = 'full' }: SelectFieldProps) {
  const field = useField(name, { label }, hint !== undefined);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <select
        id={field.id}
        name={name}
        className="tu-input tu-select"
        data-width={width}
        value={textOf(field.value)}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? true : undefined}
        onChange={(event) => field.set(event.currentTarget.value)}
        onBlur={field.leave}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        <Options options={options} />
      </select>
    </FieldFrame>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.words}
    </option>
  ));
}

interface FilterSelectProps {
  label: string;
  options: readonly Option[];
  value: string;
  onChoose: (value: string) => void;
}

/** A filter over a list, outside of any form: it acts at once. */
export function FilterSelect({ label, options, value, onChoose }: FilterSelectProps) {
  const id = useId();
  return (
    <div className="tu-field tu-filter">
      <label className="tu-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="tu-input tu-select"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <Options options={options} />
      </select>
    </div>
  );
}
