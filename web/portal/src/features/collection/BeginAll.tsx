import { useState } from 'react';
import { ActDialog } from '../../shared/act/ActDialog';
import { useSetSchoolCollection, type LaSchool } from '../../shared/collection/collection.queries';
import { beginAllWords as words } from './collection.words';

interface BeginAllProps {
  open: boolean;
  /** Those that have not begun. */
  schools: readonly LaSchool[];
  onClose: () => void;
}

/** Begins at one school after the other, and says how far it is; where it stops, the rest has not begun. */
export function BeginAll({ open, schools, onClose }: BeginAllProps) {
  const { mutateAsync } = useSetSchoolCollection();
  const [run, setRun] = useState<{ done: number; all: number }>();
  const begin = async (): Promise<void> => {
    for (const [place, { urn }] of schools.entries()) {
      setRun({ done: place, all: schools.length });
      await mutateAsync({ urn, state: 'collecting' });
    }
  };
  const close = (): void => {
    setRun(undefined);
    onClose();
  };
  const all = run?.all ?? schools.length;
  return (
    <ActDialog open={open} title={words.title(all)} confirm={words.confirm} act={begin} onClose={close}>
      <p>{words.follows(all)}</p>
      <p role="status">{run ? words.progress(run.done, run.all) : ''}</p>
    </ActDialog>
  );
}
