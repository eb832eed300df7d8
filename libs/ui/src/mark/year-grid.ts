import type { Day } from '@tutela/education';
import type { PlannedWeek } from './year-plan';

/** What both shapes of the grid need. */
export interface GridProps {
  weeks: readonly PlannedWeek[];
  halfTermNames: readonly string[];
  active: Day;
  chosen: Day | undefined;
  today: Day;
}
