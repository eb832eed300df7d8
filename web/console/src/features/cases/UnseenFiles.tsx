import { Badge } from '@tutela/ui';
import type { CaseFile } from './case.queries';
import { caseWords } from './case.words';

const words = caseWords.scan;

/** Files that nobody has seen: they wait for the virus check, or it has refused them. */
export function UnseenFiles({ files }: { files: readonly CaseFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="co-scan-unseen" aria-label={words.unseen}>
      {files.map(({ file, name, scanned }) => (
        <li key={file}>
          <strong>{name}</strong> <Badge {...words.scanned[scanned]}>{words.scanned[scanned].words}</Badge>
          {scanned === 'waiting' ? <p className="tu-small">{words.waits}</p> : null}
        </li>
      ))}
    </ul>
  );
}
