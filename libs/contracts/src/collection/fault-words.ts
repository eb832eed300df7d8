/** A fault or warning that the check of a file can name. */
export interface FaultWords {
  /** A fault keeps the whole list from being confirmed; a warning does not. */
  readonly kind: 'fault' | 'warning';
  /** `{name}` stands for a fact of the fault. */
  readonly sentence: string;
  readonly todo: string;
}

/** What is said of one: what is wrong, and the way out. */
export type FaultInWords = Pick<FaultWords, 'sentence' | 'todo'>;

/** With its facts in their places; of a fact that is not there nothing is said. */
export function filledIn({ sentence, todo }: FaultWords, facts: Readonly<Record<string, string>> = {}): FaultInWords {
  return { sentence: sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? ''), todo };
}
