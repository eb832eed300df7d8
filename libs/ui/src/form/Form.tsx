import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { ZodType } from 'zod';
import type { ButtonKind } from '../parts/Button';
import type { Problem, ProblemWords } from '../words/problem';
import { useAfterPress } from './after-press';
import { ErrorSummary, FormError } from './ErrorSummary';
import { FormContext, type FormContextValue } from './form-context';
import { FormActs } from './FormActs';
import { check, errorsOfProblem, withoutSecrets, type FieldErrors, type FieldFacts, type Values } from './form-state';

export interface FormProps<Out> {
  schema: ZodType<Out>;
  start?: Values;
  /** Sends it. A returned problem is shown at its field or over the form; nothing returned means it is done. */
  onSubmit: (values: Out) => Promise<Problem | undefined> | Promise<void>;
  /** Words by refusal type, beside the common ones. */
  words?: ProblemWords;
  /** Which field a refusal type belongs to: `{ 'user-id-taken': 'userId' }`. */
  fieldOf?: Readonly<Record<string, string>>;
  /** The button's words: a verb. */
  submit: string;
  submitKind?: ButtonKind;
  busyWords?: string;
  /** Links or second buttons beside the button. */
  besides?: ReactNode;
  /** One field and nothing else (a code): no summary, the field itself takes the focus when it is wrong. */
  oneField?: boolean;
  /** A name for a reader, where a page has more than one form. */
  label?: string;
  children: ReactNode;
}

const noWords: ProblemWords = {};
const noMap: Readonly<Record<string, string>> = {};
const errorPrefix = 'Error: ';

/** "Error: " before the tab's title while something is to be put right (WCAG G199). */
function useErrorInTitle(wrong: boolean): void {
  useEffect(() => {
    if (!wrong) return undefined;
    if (!document.title.startsWith(errorPrefix)) document.title = errorPrefix + document.title;
    return () => {
      document.title = document.title.replace(errorPrefix, '');
    };
  }, [wrong]);
}

interface FormMachine {
  values: Values;
  errors: FieldErrors;
  /** What the last try was refused for; stays over the form until the next try, so that nothing moves meanwhile. */
  refused: FieldErrors;
  busy: boolean;
  /** Counts the refused tries, so that the summary takes the focus again at each. */
  tries: number;
  set: (name: string, value: unknown) => void;
  leave: () => void;
  register: (name: string, facts: FieldFacts) => void;
  submit: () => Promise<void>;
}

function useFormMachine<Out>({
  schema,
  start = {},
  onSubmit,
  words = noWords,
  fieldOf = noMap,
}: FormProps<Out>): FormMachine {
  const fields = useRef(new Map<string, FieldFacts>());
  const [values, setValues] = useState<Values>(start);
  const [own, setOwn] = useState<FieldErrors>({});
  // What the server said of a field stays until that field is changed: only the server can take it back.
  const [served, setServed] = useState<FieldErrors>({});
  const [refused, setRefused] = useState<FieldErrors>({});
  const [busy, setBusy] = useState(false);
  const afterPress = useAfterPress();
  const [tries, setTries] = useState(0);
  // After a refusal by the server nothing is checked on leaving: an emptied code is not yet a fault.
  const [watching, setWatching] = useState(false);
  const show = (found: FieldErrors, fromServer: FieldErrors): void => {
    setOwn(found);
    setServed(fromServer);
    setWatching(Object.keys(found).length > 0);
    const all = { ...found, ...fromServer };
    setRefused(all);
    if (Object.keys(all).length > 0) setTries((count) => count + 1);
  };
  const submit = async (): Promise<void> => {
    if (busy) return;
    const checked = check(schema, values, fields.current);
    if (checked.errors) {
      show(checked.errors, {});
      return;
    }
    setBusy(true);
    const problem = await Promise.resolve(onSubmit(checked.out)).finally(() => setBusy(false));
    show({}, problem ? errorsOfProblem(problem, words, fieldOf, fields.current) : {});
    if (problem) setValues((typed) => withoutSecrets(typed, fields.current));
  };
  const set = useCallback((name: string, value: unknown) => {
    setValues((old) => ({ ...old, [name]: value }));
    setServed((old) => Object.fromEntries(Object.entries(old).filter(([field]) => field !== name)));
  }, []);
  const leave = (): void => {
    if (watching) afterPress(() => setOwn(check(schema, values, fields.current).errors ?? {}));
  };
  const register = useCallback((name: string, facts: FieldFacts) => void fields.current.set(name, facts), []);
  return { values, errors: { ...own, ...served }, refused, busy, tries, set, leave, register, submit };
}

/** A form of the house: checked on submit, afterwards on leaving a field; what is wrong stands over it and at the field. */
export function Form<Out>(props: FormProps<Out>) {
  const { submit, submitKind = 'main', busyWords, besides, oneField, label, children } = props;
  const prefix = useId();
  const machine = useFormMachine(props);
  const { values, errors, refused, set, leave, register } = machine;
  useErrorInTitle(Object.keys(oneField ? errors : refused).length > 0);
  const context = useMemo(
    (): FormContextValue => ({
      idOf: (name) => `${prefix}-${name}`,
      valueOf: (name) => values[name],
      errorOf: (name) => errors[name],
      set,
      leave,
      register,
    }),
    [prefix, values, errors, set, leave, register],
  );
  const wrong = oneField ? Object.keys(errors)[0] : undefined;
  useEffect(() => {
    if (machine.tries > 0 && wrong) document.getElementById(`${prefix}-${wrong}`)?.focus();
  }, [machine.tries, wrong, prefix]);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void machine.submit();
  };
  return (
    <FormContext value={context}>
      <form id={prefix} className="tu-form" noValidate onSubmit={send} aria-label={label}>
        {oneField ? (
          <FormError errors={errors} />
        ) : (
          <ErrorSummary errors={refused} idOf={context.idOf} tries={machine.tries} />
        )}
        {children}
        <FormActs form={prefix} kind={submitKind} busy={machine.busy} busyWords={busyWords} besides={besides}>
          {submit}
        </FormActs>
      </form>
    </FormContext>
  );
}
