import { codeInWords } from '@tutela/ui';
import type { Day } from '@tutela/education';

export const decideWords = {
  stands: 'stands now',
  later: 'came later',
  replaced: 'was replaced',
  both: 'The later automatic mark did not replace what a person had entered. Both are kept.',
  twoVersions: 'Two versions, please decide',
  receipt: 'Receipt',
  take: (code: string, on: Day): string => `Take “${codeInWords(code, on)}”`,
  keep: (code: string, on: Day): string => `Keep “${codeInWords(code, on)}”`,
  follows: 'The other version stays on record as what was replaced. Your name and reason stand beside the mark.',
  reason: 'Reason',
  reasonHint: 'Who told you, and when. It is kept sealed with the mark.',
  busy: 'Saving',
} as const;
