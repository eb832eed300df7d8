import { periodInWords } from '../run/outcome';
import type { LogVerdict, ShareEntry } from '../share-log/share-log';

/** One line of the log as a person reads it. */
export function entryInWords(entry: ShareEntry): string {
  const batch = `batch ${entry.sequence} to ${entry.laName}`;
  if (entry.event === 'not-taken') return `${entry.at}  ${batch} was not taken by the platform.`;
  const { name, pupil, category, marks, from, to } = entry;
  return `${entry.at}  ${name} (${pupil}): ${category}, ${marks} marks, ${periodInWords(from, to)}, in ${batch}.`;
}

export function verdictInWords(verdict: LogVerdict): string {
  if (verdict.ok) return `The log is whole: ${verdict.entries} entries, none changed since it was written.`;
  const place = `Entry ${verdict.index + 1}`;
  switch (verdict.kind) {
    case 'modified':
      return `${place} was changed after it was written. The log cannot be relied on from there.`;
    case 'missing':
      return `Before entry ${verdict.index + 1} something is missing. The log cannot be relied on from there.`;
    case 'reordered':
      return `${place} is not in its place. The log cannot be relied on from there.`;
    case 'truncated':
      return `The end of the log is missing, from entry ${verdict.index + 1} on.`;
  }
}
