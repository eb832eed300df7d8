import { serverTime } from '@tutela/web';

/** What a register says of the time it was read at. */
interface Answered {
  asOf: string;
  /** From this instant on it says something else, though no mark comes. */
  nextChangeAt?: string;
}

/**
 * Reads a register again once, when its next session falls due (VS-01); gives back what ends the waiting. The wait is counted from the
 * server's own answer: the device's clock may be a day out.
 * @param heardAt when the answer came, in ms by the device
 */
export function readWhenDue({ asOf, nextChangeAt }: Answered, heardAt: number, read: () => void): () => void {
  if (nextChangeAt === undefined) return () => undefined;
  const wait = Date.parse(nextChangeAt) - serverTime(asOf, heardAt, Date.now()).getTime();
  const timer = setTimeout(read, Math.max(0, wait));
  return () => clearTimeout(timer);
}
