import type { Day, Session } from '@tutela/education';
import { codeInWords, CopyText, Mark } from '@tutela/ui';
import { capitalised, momentInWords } from '@tutela/web';
import { sourceInWords, type MarkVersion } from '../marks/source.words';
import { decideWords } from './decide.words';

interface VersionCardProps {
  version: MarkVersion;
  on: Day;
  session: Session;
  schoolName: string;
  /** "stands now", "came later". */
  place?: string;
  stands?: boolean;
}

/** One version of a mark: what it is, from where, by whom, when, and why. */
export function VersionCard({ version, on, session, schoolName, place, stands }: VersionCardProps) {
  return (
    <div className="po-version" data-stands={stands ? '' : undefined}>
      <Mark code={version.code} on={on} session={session} size="large" words={false} />
      <div className="po-version-words">
        <p>
          <strong>{capitalised(codeInWords(version.code, on))}</strong>{' '}
          {place ? <span className="po-quiet">{place}</span> : null}
        </p>
        <p>{sourceInWords(version, schoolName)}</p>
        <p className="tu-small">{momentInWords(version.broughtAt)}</p>
        {version.reason ? <p>“{version.reason}”</p> : null}
        {version.receipt ? (
          <p className="tu-small">
            {decideWords.receipt} {version.receipt.slice(-8)}{' '}
            <CopyText text={version.receipt} what="receipt number" shown={false} />
          </p>
        ) : null}
      </div>
    </div>
  );
}
