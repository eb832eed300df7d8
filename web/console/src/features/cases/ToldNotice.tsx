import { Notice } from '@tutela/ui';
import type { Ref } from 'react';
import { caseWords } from './case.words';

interface ToldNoticeProps<Done extends string> {
  /** The act that was done, or that the case has changed under it; undefined before any. */
  told: Done | 'changed' | undefined;
  words: Readonly<Record<Done, string>>;
  ref: Ref<HTMLDivElement>;
}

/** What came of the last act. */
export function ToldNotice<Done extends string>({ told, words, ref }: ToldNoticeProps<Done>) {
  if (told === undefined) return null;
  return (
    <div ref={ref} tabIndex={-1}>
      {told === 'changed' ? (
        <Notice tone="warn" live="alert">
          {caseWords.changed}
        </Notice>
      ) : (
        <Notice tone="good" live="status">
          {words[told]}
        </Notice>
      )}
    </div>
  );
}
