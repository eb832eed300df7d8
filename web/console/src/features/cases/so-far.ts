import type { SupportCase } from './case.queries';
import { caseWords } from './case.words';

export interface Step {
  key: string;
  at: string;
  what: string;
  who?: string;
  text?: string;
}

const words = caseWords.soFar;

/** What has happened to a case, oldest first; of what has no date nothing is said. */
export function stepsOf(one: SupportCase): Step[] {
  const { kind, form, raisedAt, raisedBy, files, sentAt, messages, decidedAt, state, outcome } = one;
  const said = kind === 'support' ? words.wrote : words.said;
  const steps: (Step | undefined)[] = [
    form && { key: 'form', at: form.madeAt, what: words.form, who: form.madeBy },
    { key: 'raised', at: raisedAt, what: words.raised, who: raisedBy },
    ...files.map(({ file, attachedAt, name }) => ({ key: file, at: attachedAt, what: words.attached, text: name })),
    sentAt === undefined ? undefined : { key: 'sent', at: sentAt, what: words.sent },
    ...messages.map(({ message, at, by, from, text }) => ({ key: message, at, what: said[from], who: by, text })),
    decidedAt === undefined ? undefined : { key: 'decided', at: decidedAt, what: words.ended(state), text: outcome },
  ];
  return steps
    .filter((step) => step !== undefined)
    .toSorted((step, other) => Date.parse(step.at) - Date.parse(other.at));
}
