import { useQuery } from '@tanstack/react-query';
import { CodeDialog, meQuery } from '@tutela/web';
import type { CompanyPerson } from '../../shared/company/company.queries';
import { useReportTagLost } from './company-people.queries';
import { tagLostWords as words } from './company-people.words';

interface TagLostDialogProps {
  /** Who has lost it; undefined while nothing is asked. */
  person: CompanyPerson | undefined;
  onDone: (person: CompanyPerson) => void;
  onClose: () => void;
}

/** Who has lost the tag cannot sign in to say so: the manager does, with a code for this very person (NC-10, NC-21). */
export function TagLostDialog({ person, onDone, onClose }: TagLostDialogProps) {
  const { data: me } = useQuery(meQuery);
  const { mutateAsync } = useReportTagLost();
  if (!person) return null;
  return (
    <CodeDialog
      opened
      onClose={onClose}
      title={words.title(person.name)}
      act={words.act}
      tagEndsIn={me?.tagEndsIn}
      onCode={async (code) => {
        onDone(await mutateAsync({ account: person.account, code }));
        onClose();
      }}
    >
      <p>{words.now}</p>
      <ul>
        <li>{words.tag(person.tagEndsIn)}</li>
        <li>
          <strong>{person.name}</strong> {words.signedOut}
        </li>
        <li>{words.places}</li>
      </ul>
    </CodeDialog>
  );
}
