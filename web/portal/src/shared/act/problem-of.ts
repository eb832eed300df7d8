import type { Problem } from '@tutela/contracts';
import { problemOfError } from '@tutela/web';

/** Does the work; what was refused comes back as the problem that a form shows. */
export async function problemOf(work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return problemOfError(error);
  }
}
