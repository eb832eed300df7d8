import type { ReactNode } from 'react';
import { errorId, hintId } from './form-context';

/** The props every field shares. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
}

interface FieldFrameProps extends Omit<FieldProps, 'name'> {
  id: string;
  error: string | undefined;
  /** A group of inputs has a legend instead of a label. */
  group?: boolean;
  children: ReactNode;
}

/** Label over the field, the hint between them, the sentence that puts it right beneath. */
export function FieldFrame({ id, label, hint, optional, error, group, children }: FieldFrameProps) {
  const words = optional ? `${label} (optional)` : label;
  const parts = (
    <>
      {hint ? (
        <div className="tu-hint" id={hintId(id)}>
          {hint}
        </div>
      ) : null}
      {children}
      <FieldError id={id} error={error} />
    </>
  );
  if (group) {
    return (
      <fieldset className="tu-field" id={id} tabIndex={-1} data-wrong={error ? '' : undefined}>
        <legend className="tu-label">{words}</legend>
        {parts}
      </fieldset>
    );
  }
  return (
    <div className="tu-field" data-wrong={error ? '' : undefined}>
      <label className="tu-label" htmlFor={id}>
        {words}
      </label>
      {parts}
    </div>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="tu-field-error" id={errorId(id)}>
      <span className="tu-hidden">Error: </span>
      {error}
    </p>
  );
}
