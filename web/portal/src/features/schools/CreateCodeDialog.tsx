import { useMutation } from '@tanstack/react-query';
import { createEnrolmentCode, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';
import { ActDialog } from '../../shared/act/ActDialog';
import type { LaSchool } from '../../shared/collection/collection.queries';
import { codeWords as words } from './schools.words';

interface CreateCodeDialogProps {
  open: boolean;
  school: LaSchool;
  onCreated: (code: OutputOf<typeof createEnrolmentCode>) => void;
  onClose: () => void;
}

export function CreateCodeDialog({ open, school, onCreated, onClose }: CreateCodeDialogProps) {
  const { mutateAsync } = useMutation({
    mutationFn: (urn: string) => call(createEnrolmentCode, { urn }),
    // A secret is not kept in the page's store longer than it is shown.
    gcTime: 0,
  });
  return (
    <ActDialog
      open={open}
      title={words.create}
      confirm={words.confirm}
      act={() => mutateAsync(school.urn)}
      onDone={onCreated}
      onClose={onClose}
    >
      <p>{words.follows}</p>
      {school.install ? <p>{words.again}</p> : null}
      <p>{words.once}</p>
    </ActDialog>
  );
}
