import type { Day, Session } from '@tutela/education';
import { VersionCard } from '../decide/VersionCard';
import type { MarkVersion } from '../marks/source.words';
import { amendWords } from './amend.words';

interface AmendSavedProps {
  before?: MarkVersion;
  after: MarkVersion;
  on: Day;
  session: Session;
  schoolName: string;
}

/** What stood before and what stands now. */
export function AmendSaved({ before, after, ...where }: AmendSavedProps) {
  return (
    <div role="status">
      <h3>{amendWords.before}</h3>
      {before ? <VersionCard version={before} {...where} /> : <p>{amendWords.nothingBefore}</p>}
      <h3>{amendWords.after}</h3>
      <VersionCard version={after} {...where} stands />
    </div>
  );
}
