import { roles, type Role } from '@tutela/contracts';

const homes = { la: '/today', school: '/school/contacts', company: '/company', operator: '/today' } as const;

/** Where a person of that role begins. */
export const homeOf = (role: Role): string => homes[roles[role].organisation];
