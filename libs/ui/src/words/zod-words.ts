/** What of a zod 4 issue the words need; every issue of zod fits it. */
export interface IssueShape {
  code?: string;
  input?: unknown;
  format?: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
}

const isMissing = (input: unknown): boolean => input === undefined || input === null || input === '';

const sentences: Record<string, (issue: IssueShape, label: string) => string> = {
  invalid_type: (_issue, label) => `Look at “${label}” again: it is not in the form we expect.`,
  invalid_value: (_issue, label) => `Choose one of the answers for “${label}”.`,
  invalid_union: (_issue, label) => `Choose one of the answers for “${label}”.`,
  invalid_format: formatWords,
  too_small: (issue, label) => boundWords(issue, label, 'at least', issue.minimum),
  too_big: (issue, label) => boundWords(issue, label, 'at most', issue.maximum),
  unrecognized_keys: () => 'Something was sent that does not belong in this form. Reload the page and try again.',
};

/** One sentence that says how to put a field right, by the code of zod's issue. A schema's own message wins over it. */
export function zodWords(issue: IssueShape, label: string): string {
  if (isMissing(issue.input)) return `Fill in “${label}”.`;
  const sentence = sentences[issue.code ?? ''];
  return sentence ? sentence(issue, label) : `Look at “${label}” again.`;
}

function formatWords(issue: IssueShape, label: string): string {
  if (issue.format === 'email') return `Type “${label}” as an e-mail address, like name@school.example.`;
  if (issue.format === 'date') return `Type “${label}” as a real date, like 27 3 2012.`;
  return `Look at “${label}” again: it is not in the form we expect.`;
}

function boundWords(issue: IssueShape, label: string, bound: string, amount: number | bigint = 0): string {
  if (issue.origin === 'string') return `“${label}” must have ${bound} ${amount} characters.`;
  if (issue.origin === 'array' || issue.origin === 'set') return `Choose ${bound} ${amount} for “${label}”.`;
  return `“${label}” must be ${bound} ${amount}.`;
}
