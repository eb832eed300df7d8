import { useEffect, useId, useRef, type MouseEvent } from 'react';
import type { FieldErrors } from './form-state';

interface ErrorSummaryProps {
  /** By field; '' is the whole form. */
  errors: FieldErrors;
  idOf: (name: string) => string;
  /** Each refused try takes the focus here anew. */
  tries: number;
}

/** What is to be put right, over the form, with a way to each field. */
export function ErrorSummary({ errors, idOf, tries }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const entries = Object.entries(errors);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (entries.length === 0) return null;
  const go = (event: MouseEvent, id: string): void => {
    event.preventDefault();
    focusField(id);
  };
  return (
    <div ref={box} className="tu-error-summary" role="alert" tabIndex={-1} aria-labelledby={titleId}>
      <h2 id={titleId}>There is a problem</h2>
      <ul>
        {entries.map(([name, sentence]) => (
          <li key={name}>
            {name === '' ? (
              sentence
            ) : (
              <a href={`#${idOf(name)}`} onClick={(event) => go(event, idOf(name))}>
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with a form of one field as a whole; the field says the rest. */
export function FormError({ errors }: { errors: FieldErrors }) {
  const sentence = errors[''];
  return sentence ? (
    <p className="tu-field-error" role="alert">
      {sentence}
    </p>
  ) : null;
}

/** A group of inputs is entered at its first one. */
function focusField(id: string): void {
  const field = document.getElementById(id);
  const first = field?.tagName === 'FIELDSET' ? field.querySelector<HTMLElement>('input') : field;
  first?.focus();
}
