import { createContext, useContext, useEffect } from 'react';
import type { FieldFacts } from './form-state';

/** What a field needs of the form around it. */
export interface FormContextValue {
  idOf: (name: string) => string;
  valueOf: (name: string) => unknown;
  errorOf: (name: string) => string | undefined;
  set: (name: string, value: unknown) => void;
  leave: () => void;
  register: (name: string, facts: FieldFacts) => void;
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

export interface FieldState {
  id: string;
  value: unknown;
  error: string | undefined;
  set: (value: unknown) => void;
  leave: () => void;
  /** For `aria-describedby`: the hint and the error, where there are any. */
  describedBy: string | undefined;
}

/** One field of the form around it. Throws outside a `Form`: a field without one would lose what is typed. */
export function useField(name: string, facts: FieldFacts, hasHint: boolean): FieldState {
  const form = useContext(FormContext);
  if (!form) throw new Error(`field ${name} stands outside a Form`);
  const { label, secret, ignoreSpaces, date } = facts;
  const { register } = form;
  useEffect(
    () => register(name, { label, secret, ignoreSpaces, date }),
    [register, name, label, secret, ignoreSpaces, date],
  );
  const id = form.idOf(name);
  const error = form.errorOf(name);
  const described = [hasHint ? hintId(id) : '', error ? errorId(id) : ''].filter(Boolean).join(' ');
  return {
    id,
    value: form.valueOf(name),
    error,
    set: (value) => form.set(name, value),
    leave: form.leave,
    describedBy: described === '' ? undefined : described,
  };
}

export const hintId = (id: string): string => `${id}-hint`;
export const errorId = (id: string): string => `${id}-error`;

/** The field's value as text; anything else reads as empty. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
