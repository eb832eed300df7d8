import type { ZodType } from 'zod';
import { problemInWords, problemSlug, type Problem, type ProblemWords } from '../words/problem';
import { zodWords } from '../words/zod-words';
import { tidyDate } from './date-parts';

export type Values = Record<string, unknown>;
export type FieldErrors = Readonly<Record<string, string>>;

/** What a field tells its form about itself. */
export interface FieldFacts {
  label: string;
  /** Codes and passwords are emptied after a refusal; everything else stays as typed. */
  secret?: boolean;
  /** Spaces in codes, URNs and telephone numbers are ignored. */
  ignoreSpaces?: boolean;
  /** Typed in parts: 27 3 2012. */
  date?: boolean;
}

export type Fields = ReadonlyMap<string, FieldFacts>;

/** What the schema sees: spaces taken out where they do not matter, and an empty field is a missing one. */
export function cleaned(values: Values, fields: Fields): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, unknown] => {
      if (typeof value !== 'string') return [name, value];
      const text = tidied(value, fields.get(name));
      return [name, text === '' ? undefined : text];
    }),
  );
}

function tidied(text: string, facts: FieldFacts | undefined): string {
  if (facts?.date) return tidyDate(text);
  return facts?.ignoreSpaces ? text.replace(/\s+/g, '') : text;
}

export type Checked<Out> = { errors: FieldErrors; out?: undefined } | { errors?: undefined; out: Out };

/** Every field's first fault as one sentence. A schema's own message wins over the table of `zodWords`. */
export function check<Out>(schema: ZodType<Out>, values: Values, fields: Fields): Checked<Out> {
  const labelOf = (path: readonly PropertyKey[] | undefined): string => {
    const name = String(path?.[0] ?? '');
    return fields.get(name)?.label ?? name;
  };
  const result = schema.safeParse(cleaned(values, fields), {
    error: (issue) => zodWords(issue, labelOf(issue.path)),
  });
  if (result.success) return { out: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message;
  return { errors: inOrder(errors, fields) };
}

/** As the fields stand on the page, so that the summary reads from top to bottom. */
function inOrder(errors: Record<string, string>, fields: Fields): FieldErrors {
  const order = [...fields.keys()];
  const placeOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => placeOf(one) - placeOf(other)));
}

/** Which field a refusal belongs to: what the server named, else what the form said about its type; '' is the whole form. */
export function errorsOfProblem(
  problem: Problem,
  words: ProblemWords,
  fieldOf: Readonly<Record<string, string>>,
  fields: Fields,
): FieldErrors {
  const named = (problem.fields ?? []).filter(({ path }) => fields.has(path));
  if (named.length === 0) return { [fieldOf[problemSlug(problem.type)] ?? '']: problemInWords(problem, words) };
  return Object.fromEntries(
    named.map(({ path, code }) => [path, sentenceFor(code, fields.get(path)?.label ?? path, words)]),
  );
}

function sentenceFor(code: string, label: string, words: ProblemWords): string {
  const own = words[code];
  if (typeof own === 'string') return own;
  return zodWords({ code, input: 'given' }, label);
}

/** The values after a refusal: codes and passwords emptied, the rest as typed. */
export function withoutSecrets(values: Values, fields: Fields): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, unknown] => [name, fields.get(name)?.secret ? '' : value]),
  );
}
