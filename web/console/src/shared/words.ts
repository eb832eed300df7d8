import { clockOf } from '@tutela/web';

/** "09:42:08"; seconds are the same in every zone. */
export const clockWithSeconds = (instant: string): string =>
  `${clockOf(instant)}:${String(new Date(instant).getUTCSeconds()).padStart(2, '0')}`;
