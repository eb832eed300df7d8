import { Button, Loading, Refused } from '@tutela/ui';
import type { ReactNode } from 'react';
import { problemOfError } from '../api/api-problem';
import { usePageWords } from '../shell/page-words';
import type { Read } from './read';

interface ReadStateProps<T> {
  read: Read<T>;
  /** "Getting this morning’s marks". */
  loading: string;
  children: (data: T) => ReactNode;
}

/** Loading, refused, or what was read; what is known stays in sight when a later reading fails. */
export function ReadState<T>({ read, loading, children }: ReadStateProps<T>) {
  const { data, error, again } = read;
  const { refusals } = usePageWords();
  const refused = error ? (
    <Refused problem={problemOfError(error)} words={refusals} acts={<Button onPress={again}>Try again</Button>} />
  ) : null;
  if (data === undefined) return refused ?? <Loading words={loading} onRetry={again} />;
  return (
    <>
      {refused}
      {children(data)}
    </>
  );
}
