import { clientOf } from '../agree/agree';
import { readConsent } from '../agree/consent';
import type { Enrolment } from '../enrol/enrolment';
import { readInstall } from '../enrol/install';
import type { Host } from '../host';
import type { Mis, MisPupil } from '../mis/mis';
import type { PlatformClient } from '../platform-client/platform-client';
import { ShareLog } from '../share-log/share-log';
import { Spool } from '../spool/spool';
import { Stop } from '../stop';

/** What a run needs at the school, whichever authority it is for. */
export interface School {
  readonly mis: Mis;
  readonly privatePem: string;
  /** Read once in a run, when first needed. */
  readonly roll: () => Promise<MisPupil[]>;
}

/** One run for one authority. */
export interface Errand extends School {
  readonly host: Host;
  readonly enrolment: Enrolment;
  readonly client: PlatformClient;
  readonly spool: Spool;
  readonly log: ShareLog;
}

export async function schoolOf(host: Host): Promise<School> {
  const install = await readInstall(host.folder);
  if (!install)
    throw new Stop('not-enrolled', 'No authority has enrolled this school yet. Begin with "extractor enrol".');
  const mis = host.openMis(install.mis, host);
  let roll: Promise<MisPupil[]> | undefined;
  return { mis, privatePem: install.privatePem, roll: () => (roll ??= mis.pupils()) };
}

export async function errandFor(host: Host, school: School, enrolment: Enrolment): Promise<Errand> {
  const { folder, now } = host;
  const client = await clientOf(host, enrolment);
  return { ...school, host, enrolment, client, spool: new Spool(folder, enrolment.la), log: new ShareLog(folder, now) };
}

/** The school has not agreed yet, or has paused: nothing is read and nothing is sent (VS-24). */
export class NotAgreed extends Error {
  constructor(readonly state: 'not-agreed' | 'paused') {
    super(state);
  }
}

/** Asked before each reading of a child and before each batch, so that a pause works in the middle of a run. */
export async function assertAgreed({ host, enrolment }: Pick<Errand, 'host' | 'enrolment'>): Promise<void> {
  const consent = await readConsent(host.folder, enrolment.la);
  if (consent?.state === 'paused') throw new NotAgreed('paused');
  if (!consent?.categories.includes('attendance')) throw new NotAgreed('not-agreed');
}
