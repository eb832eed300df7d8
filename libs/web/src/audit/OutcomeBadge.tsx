import { Badge } from '@tutela/ui';
import { logWords } from './log.words';
import type { Logged } from './logged';

export function OutcomeBadge({ outcome }: Pick<Logged, 'outcome'>) {
  return <Badge tone={outcome === 'refused' ? 'bad' : 'plain'}>{logWords.outcome[outcome]}</Badge>;
}
