/** Who may do what, once. A role without an entry here may do nothing (security.md rule 1). */
export const roles = {
  'virtual-head': { organisation: 'la', words: 'Virtual head' },
  'vs-officer': { organisation: 'la', words: 'Attendance officer' },
  'vs-reader': { organisation: 'la', words: 'Reader' },
  'school-contact': { organisation: 'school', words: 'Nominated contact' },
  'outside-contact': { organisation: 'school', words: 'Outside contact' },
  'company-manager': { organisation: 'company', words: 'Manager' },
  'company-employee': { organisation: 'company', words: 'Employee' },
  agent: { organisation: 'operator', words: 'Operator agent' },
  'calling-manager': { organisation: 'operator', words: 'Calling manager' },
  security: { organisation: 'operator', words: 'Security' },
  platform: { organisation: 'operator', words: 'Platform' },
} as const;

export type Role = keyof typeof roles;

const reader = ['marks:read', 'children:read', 'stream:follow'] as const;
const officer = [
  ...reader,
  'children:upload',
  'marks:amend',
  'extractors:enrol',
  'matching:read',
  'collection:read',
] as const;
const operator = ['authorities:read', 'extractors:read', 'audit:search'] as const;

const support = ['cases:read', 'cases:follow', 'notices:read'] as const;

const permissionsOf = {
  'virtual-head': [...officer, 'collection:begin', 'people:nominate', 'audit:read-own'],
  // VS-16 says the authority decides: the virtual head and the officer are both its nominated users.
  'vs-officer': [...officer, 'collection:begin'],
  'vs-reader': reader,
  // NC-23: only the school's own contacts take release forms and raise release cases.
  'school-contact': [
    ...support,
    'places:read',
    'appointments:end',
    'releases:end',
    'releases:request',
    'cases:raise',
    'cases:ask',
    'head:notify',
  ],
  'outside-contact': [...support, 'places:read', 'cases:ask'],
  'company-manager': [
    ...support,
    'company:read',
    'people:invite',
    'contacts:request',
    'appointments:end',
    'leavers:report',
    'ledger:read',
  ],
  'company-employee': ['company:me', 'cases:follow', 'notices:read'],
  agent: [...operator, 'cases:decide', 'contacts:watch'],
  'calling-manager': ['authorities:read'],
  security: [...operator, 'names:reveal'],
  platform: [...operator, 'authorities:onboard', 'events:read', 'backlogs:read'],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof permissionsOf)[Role][number];

/** May this role do that? Unknown roles may not. */
export function may(role: Role, permission: Permission): boolean {
  return (permissionsOf[role] as readonly Permission[]).includes(permission);
}
