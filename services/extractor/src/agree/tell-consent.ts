import { agreeSharing, pauseSharing } from '@tutela/contracts';
import type { Enrolment } from '../enrol/enrolment';
import type { Host } from '../host';
import type { PlatformClient } from '../platform-client/platform-client';
import { PlatformOutOfReach } from '../platform-client/platform-error';
import { isTold, keepTold, readConsent } from './consent';

/** Tells the platform what the school said last, if it does not know yet. */
export async function tellConsent(host: Host, client: PlatformClient, { la }: Pick<Enrolment, 'la'>): Promise<void> {
  const consent = await readConsent(host.folder, la);
  if (!consent || (await isTold(host.folder, la, consent))) return;
  if (consent.state === 'paused') {
    await client.call(pauseSharing, { name: consent.name });
  } else {
    const { name, office, categories, from, at } = consent;
    await client.call(agreeSharing, { name, office, categories, from, agreedAt: at });
  }
  await keepTold(host.folder, la, consent);
}

/** False when the platform is away: what is kept here counts at once, and the next run tells it. */
export async function tryToTell(host: Host, client: PlatformClient, enrolment: Enrolment): Promise<boolean> {
  try {
    await tellConsent(host, client, enrolment);
    return true;
  } catch (error) {
    if (error instanceof PlatformOutOfReach) return false;
    throw error;
  }
}
