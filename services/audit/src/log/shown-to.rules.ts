import { roles, type Role } from '@tutela/contracts';

/** What a reader of a log sees of its sealed parts. */
export interface Shown {
  images(action: string): boolean;
  readonly reasons: boolean;
}

/**
 * Acts whose images hold codes, days, times and user ids only. A list of what is shown, not of what is hidden: an act that is new, or that
 * carries a name (list.*, child.*, person.*, extractor.agreed, extractor.paused), stays sealed to the operator (security.md rule 1).
 */
const imagesOfCodes: readonly string[] = [
  'batch.received',
  'calendar.school-times-set',
  'calendar.term-dates-set',
  'calendar.times-set',
  'collection.school-set',
  'collection.set',
  'difference.decided',
  'mark.amended',
];

/**
 * The authority's own people see all that its log holds. The operator sees codes; a reason is free text and may name a child, so only
 * security, which may reveal names, reads it (VS-12: least privilege).
 */
export function shownTo(role: Role): Shown {
  if (roles[role].organisation === 'la') return { images: () => true, reasons: true };
  return { images: (action) => imagesOfCodes.includes(action), reasons: role === 'security' };
}
