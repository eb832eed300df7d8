import { returnFaultWords } from '@tutela/contracts';
import { Badge } from '@tutela/ui';
import type { ReturnFinding } from './care-dates.queries';
import { placeInWords } from './checked-return.words';

interface FindingsProps {
  found: readonly ReturnFinding[];
  tone: 'bad' | 'warn';
}

/** What is wrong or to be looked at: in which file, row and column, and what to do. */
export function Findings({ found, tone }: FindingsProps) {
  return found.map((finding, place) => {
    const { sentence, todo } = returnFaultWords(finding);
    return (
      <p key={place} className="po-finding">
        <Badge tone={tone}>{placeInWords(finding)}</Badge> <strong>{sentence}</strong> {todo}
      </p>
    );
  });
}
