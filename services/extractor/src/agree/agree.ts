import { readInstall } from '../enrol/install';
import { readEnrolment, someEnrolments, type Enrolment } from '../enrol/enrolment';
import type { Host } from '../host';
import { PlatformClient } from '../platform-client/platform-client';
import { Stop } from '../stop';
import { keepConsent } from './consent';
import { tryToTell } from './tell-consent';

export interface Agreeing {
  readonly name: string;
  readonly office: string;
}

export interface Told {
  readonly laName: string;
  /** False when the platform is away; the next run tells it. */
  readonly told: boolean;
}

/** A person of the school agrees to what one authority asks: kept here first, then sent (VS-24). It also ends a pause. */
export async function agree(host: Host, la: string, { name, office }: Agreeing): Promise<Told> {
  const enrolment = await readEnrolment(host.folder, la);
  if (!enrolment)
    throw new Stop('not-enrolled', 'This authority has not enrolled this school. Begin with "extractor enrol".');
  const { categories, basis, wording, from } = enrolment.asks;
  const at = host.now().toISOString();
  const person = { name: said(name, 'a name'), office: said(office, 'an office') };
  await keepConsent(host.folder, la, { state: 'agreed', ...person, categories, basis, wording, from, at });
  return { laName: enrolment.laName, told: await tryToTell(host, await clientOf(host, enrolment), enrolment) };
}

/** The school pauses all sharing, with every authority, at once: also when the platform is away, and also in the middle of a run. */
export async function pause(host: Host, name: string): Promise<Told[]> {
  const by = said(name, 'a name');
  const all = await someEnrolments(host.folder);
  for (const { la } of all)
    await keepConsent(host.folder, la, { state: 'paused', name: by, at: host.now().toISOString() });
  const told: Told[] = [];
  for (const enrolment of all) {
    const client = await clientOf(host, enrolment);
    told.push({ laName: enrolment.laName, told: await tryToTell(host, client, enrolment) });
  }
  return told;
}

/** The platform as this install speaks with it for one authority. */
export async function clientOf(host: Host, { platform, install, la }: Enrolment): Promise<PlatformClient> {
  const kept = await readInstall(host.folder);
  if (!kept) throw new Stop('not-enrolled', 'The key of this install is not there. Enrol again with a new code.');
  return new PlatformClient(platform, host.now, { install, la, privatePem: kept.privatePem });
}

/** As long as the contract allows. */
function said(text: string, what: string): string {
  const trimmed = text.trim();
  if (trimmed.length < 2 || trimmed.length > 100) throw new Stop('not-agreed', `Give ${what} of 2 to 100 letters.`);
  return trimmed;
}
