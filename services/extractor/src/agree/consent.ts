import { category, day } from '@tutela/contracts';
import { contentHash } from '@tutela/sealing';
import { z } from 'zod';
import { fileOf } from '../enrol/enrolment';
import type { StateFolder } from '../state/state-folder';

const at = z.iso.datetime();

const keptConsent = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('agreed'),
    name: z.string(),
    office: z.string(),
    categories: z.array(category).min(1),
    /** What the person saw. */
    basis: z.string(),
    wording: z.string(),
    from: day.optional(),
    at,
  }),
  z.object({ state: z.literal('paused'), name: z.string(), at }),
]);

/** What the school says to one authority: the last word of a person with authority there (VS-24). */
export type Consent = z.infer<typeof keptConsent>;

export async function readConsent(folder: StateFolder, la: string): Promise<Consent | undefined> {
  return folder.read(fileOf(la, 'consent.json'), keptConsent);
}

export async function keepConsent(folder: StateFolder, la: string, consent: Consent): Promise<void> {
  await folder.write(fileOf(la, 'consent.json'), consent);
}

/** In a file of its own: a pause may be written while a run tells the platform of the agreement. */
const keptTold = z.object({ hash: z.string() });

export async function isTold(folder: StateFolder, la: string, consent: Consent): Promise<boolean> {
  return (await folder.read(fileOf(la, 'told.json'), keptTold))?.hash === contentHash(consent);
}

export async function keepTold(folder: StateFolder, la: string, consent: Consent): Promise<void> {
  await folder.write(fileOf(la, 'told.json'), { hash: contentHash(consent) });
}
