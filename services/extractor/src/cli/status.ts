import { readConsent, type Consent } from '../agree/consent';
import { someEnrolments, type Enrolment } from '../enrol/enrolment';
import type { Host } from '../host';
import { readLastRun } from '../run/run-once';
import { Spool } from '../spool/spool';

/** Where the extractor stands with each authority (VS-24). */
export async function statusInWords(host: Host): Promise<string> {
  const all = await someEnrolments(host.folder);
  return (await Promise.all(all.map((enrolment) => ofAuthority(host, enrolment)))).join('\n\n');
}

async function ofAuthority({ folder }: Host, { la, laName, schoolName, urn, asks }: Enrolment): Promise<string> {
  const spooled = (await new Spool(folder, la).sequences()).length;
  const last = await readLastRun(folder, la);
  return [
    `${laName} (${la}) and ${schoolName} (${urn})`,
    `  Reads: ${asks.categories.join(', ')}, of its own children only. ${asks.basis}`,
    `  ${consentInWords(await readConsent(folder, la))}`,
    last ? `  Last run ${last.at}. ${last.sentence}` : '  No run yet.',
    `  Batches waiting on this machine: ${spooled}.`,
  ].join('\n');
}

function consentInWords(consent: Consent | undefined): string {
  if (!consent) return 'Nobody at the school has agreed yet.';
  if (consent.state === 'paused') return `Paused by ${consent.name} at ${consent.at}.`;
  return `Agreed by ${consent.name}, ${consent.office}, at ${consent.at}.`;
}
