import type { MarkSource, markVersion } from '@tutela/contracts';
import type { z } from 'zod';
import { clockOf } from '@tutela/web';

export type MarkVersion = z.output<typeof markVersion>;

const tight: Record<MarkSource, string> = { extractor: 'extractor', call: 'call', portal: 'entered', import: 'import' };

/** "extractor 09:12": for a line, where there is no room for more. */
export const sourceTight = ({ source, broughtAt }: MarkVersion): string => `${tight[source]} ${clockOf(broughtAt)}`;

const whole: Record<MarkSource, (by: string, schoolName: string) => string> = {
  extractor: (_by, schoolName) => `Extractor at ${schoolName}`,
  call: (by) => `Entered by ${by}, calling team`,
  portal: (by) => `Entered by ${by}`,
  import: (by) => `Imported by ${by}`,
};

/** "Extractor at Thornbeck High School", "Entered by k.osei". */
export const sourceInWords = ({ source, broughtBy }: MarkVersion, schoolName: string): string =>
  whole[source](broughtBy, schoolName);
