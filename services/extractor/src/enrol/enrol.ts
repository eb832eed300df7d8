import { enrolInstall } from '@tutela/contracts';
import type { Host } from '../host';
import type { MisSettings } from '../mis/mis-settings';
import { PlatformClient } from '../platform-client/platform-client';
import { forgetReading } from '../run/reading';
import { Spool } from '../spool/spool';
import { Stop } from '../stop';
import { version } from '../version';
import { enrolments, keepEnrolment, type Enrolment } from './enrolment';
import { keepInstall, readInstall } from './install';

export interface EnrolRequest {
  readonly code: string;
  readonly platform: string;
  /** May be left out for a second authority: the way to the MIS is known. */
  readonly mis?: MisSettings;
}

/**
 * Registers this host's key with a one-time code and pins the receipt key (security.md rule 47). A second authority's code adds that
 * authority; key and school stay. The MIS is tried first, so that a wrong token does not use up the code.
 */
export async function enrol(host: Host, { code, platform, mis }: EnrolRequest): Promise<Enrolment> {
  const install = await connect(host, mis);
  const client = new PlatformClient(platform, host.now);
  const { data } = await client.call(enrolInstall, { code: code.trim(), publicKey: install.publicKey, version });
  const before = await enrolments(host.folder);
  if (before.some(({ urn }) => urn !== data.urn))
    throw new Stop('other-school', 'This code is for another school. Ask the virtual school for one of your own.');
  const enrolment = { ...data, platform, enrolledAt: host.now().toISOString() };
  if (before.some(({ la, install: known }) => la === data.la && known !== data.install)) await startAnew(host, data.la);
  await keepEnrolment(host.folder, enrolment);
  return enrolment;
}

/** Keeps the way to the MIS once it was seen to work: at enrolment, and whenever the supplier gives a new token. */
export async function connect(host: Host, mis?: MisSettings): ReturnType<typeof keepInstall> {
  const settings = mis ?? (await readInstall(host.folder))?.mis;
  if (!settings)
    throw new Stop(
      'not-enrolled',
      'Say where the marks are: --mis-url and --mis-token, or --ctf-folder and --estab, or --csv-folder and --mapping.',
    );
  await host.openMis(settings, host).schoolInfo();
  return keepInstall(host.folder, settings);
}

/** Another install has another sequence, so what was read for the old one is read again. */
async function startAnew(host: Host, la: string): Promise<void> {
  await forgetReading(host.folder, la);
  await new Spool(host.folder, la).discardFrom(1);
}
