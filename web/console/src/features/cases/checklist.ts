import { checks } from '@tutela/contracts';
import { dayInTable } from '@tutela/education';
import { dayAt } from '@tutela/web';
import type { z } from 'zod';
import type { OpenedCase } from './case.queries';
import { caseWords } from './case.words';

export type CheckName = z.output<typeof checks>;

const words = caseWords.checks;

/** What helps to decide a check, from our own data; undefined where we know nothing. */
const hints: Record<CheckName, (opened: OpenedCase) => string | undefined> = {
  'form-is-ours': ({ case: { form } }) => form && words.reference(form.reference),
  'head-matches': ({ onRecord: { head } }) => (head === undefined ? words.noHead : words.head(head)),
  'manager-matches': ({ onRecord }) =>
    words.manager(onRecord.manager, onRecord.company, onRecord.managerIsActive, onRecord.managerHasTag),
  'both-signed': () => words.signed,
  'dates-make-sense': ({ case: { form } }) =>
    form && words.dates(dayInTable(dayAt(form.madeAt)), dayInTable(dayAt(form.goodUntil))),
  'raised-by-own-contact': ({ case: { raisedBy }, onRecord: { raisedByOwnContact } }) =>
    words.raisedBy(raisedBy, raisedByOwnContact),
};

export interface CheckRow {
  name: CheckName;
  label: string;
  hint: string | undefined;
}

/** The six checks in their order. */
export function checkRows(opened: OpenedCase): CheckRow[] {
  return checks.options.map((name) => ({ name, label: words.labels[name], hint: hints[name](opened) }));
}

/** The checks nobody has ticked yet, in their order. */
export const openChecks = (ticked: ReadonlySet<CheckName>): CheckName[] =>
  checks.options.filter((name) => !ticked.has(name));

export const checkId = (name: CheckName): string => `check-${name}`;
