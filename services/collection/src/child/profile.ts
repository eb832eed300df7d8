import { blindIndex, open, seal } from '@tutela/sealing';
import { z } from 'zod';

/** Who a child is, as the authority's list says. Sealed as one under the child's key; nothing of it stands in clear (VS-11). */
export const profile = z.object({
  localId: z.string(),
  upn: z.string().optional(),
  formerUpn: z.string().optional(),
  legalSurname: z.string(),
  legalForename: z.string(),
  preferredSurname: z.string().optional(),
  preferredForename: z.string().optional(),
  birthDate: z.iso.date(),
  socialWorker: z.string().optional(),
  placement: z.string().optional(),
  legalStatus: z.string().optional(),
});
export type Profile = z.infer<typeof profile>;

function context(la: string, child: number) {
  return { la, table: 'child', column: 'profile_sealed', row: String(child) };
}

export function sealProfile(childKey: Buffer, la: string, child: number, value: Profile): Buffer {
  return seal(childKey, context(la, child), JSON.stringify(value));
}

export function openProfile(childKey: Buffer, la: string, child: number, sealed: Buffer): Profile {
  return profile.parse(JSON.parse(open(childKey, context(la, child), sealed)));
}

/** The LA's own number of a child, findable by equality only (security.md rule 28). */
export function localIdIndex(laKey: Buffer, localId: string): Buffer {
  return blindIndex(laKey, 'local-id', localId.trim().toLowerCase());
}

/** The name a page shows: the preferred one where there is one. */
export function shownName(value: Profile): { surname: string; forename: string } {
  return {
    surname: value.preferredSurname ?? value.legalSurname,
    forename: value.preferredForename ?? value.legalForename,
  };
}
