import { dayInTable } from '@tutela/education';
import { dayAt } from '@tutela/web';
import { useEndRelease } from './contacts.queries';
import { contactsWords, releaseWords as words } from './contacts.words';
import { EndDialog } from './EndDialog';
import type { Release } from './places-shown';

interface ReleaseDialogProps {
  release: Release;
  onEnded: (release: Release) => void;
  onClose: () => void;
}

/** Ends a release and every appointment under it (NC-12). */
export function ReleaseDialog({ release, onEnded, onClose }: ReleaseDialogProps) {
  const { mutateAsync } = useEndRelease();
  const { company, manager, signedBy, since, taken } = release;
  const { releaseColumns } = contactsWords;
  return (
    <EndDialog
      title={words.title(company.name)}
      facts={[
        { name: releaseColumns.manager, value: manager.name },
        { name: releaseColumns.signedBy, value: signedBy },
        { name: releaseColumns.since, value: dayInTable(dayAt(since)) },
        { name: releaseColumns.places, value: taken },
      ]}
      act={words.endTitle}
      follows={[words.follows(manager.name), words.ended(taken), words.told]}
      end={(said) => mutateAsync({ release: release.release, ...said })}
      onDone={() => onEnded(release)}
      onClose={onClose}
    />
  );
}
