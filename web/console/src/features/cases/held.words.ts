import { waitsForUs } from '../../shared/cases/case-state';
import type { OpenedCase } from './case.queries';
import { caseWords } from './case.words';

/** A case of any kind as an agent has opened it. */
export type Held = Pick<OpenedCase, 'case' | 'takenBy' | 'takenByYou'>;

/** Who has a case that waits for us; undefined where nobody has, or nothing is to be done. */
export function heldInWords({ case: one, takenBy, takenByYou }: Held): string | undefined {
  if (takenBy === undefined || !waitsForUs(one)) return undefined;
  return takenByYou ? caseWords.withYou : caseWords.withOther(takenBy);
}
