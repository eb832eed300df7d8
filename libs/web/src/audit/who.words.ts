import { roles, type OutputOf, type Role, type searchOwnAudit } from '@tutela/contracts';

type Listed = OutputOf<typeof searchOwnAudit>['entries'][number]['actor'];
/** As a list has it, or the bytes of a leaf, where a kind is any word. */
type Actor = Omit<Listed, 'kind'> & { readonly kind: string };

interface Who {
  name: string;
  second?: string;
}

const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

/** Who did it, by user id and role; a name is never in a log (SY-03). */
export function whoOf({ kind, id, userId, role }: Actor): Who {
  if (kind === 'nobody') return { name: 'Somebody not signed in' };
  if (kind === 'system') return { name: 'The platform', second: id };
  if (kind === 'install') return { name: 'An extractor', second: id };
  return { name: userId ?? id, second: role !== undefined && isRole(role) ? roles[role].words : role };
}
