/** What the two sign, in plain words: NC-04, NC-07, NC-12, NC-13, NC-14. */
export const releaseWords = {
  title: 'Release for an outside support company',
  agreement:
    'I, the head of the school named below, agree that the manager named below may ask for employees of the company to be made nominated contacts of my school. I am not asked again for each of them.',
  terms: [
    'At most 15 people may be contacts of one school in this way, over all companies.',
    'The manager alone is responsible for how each account is used, from the day it is granted until it is ended, and reports at once whoever leaves the company.',
    'The school may end a contact, or this release, at any time.',
    'When the head who signed leaves, the school says who is head now.',
  ],
  foot: 'Sign by hand, scan the whole page and attach it to a support case. Only a contact of the school’s own staff can raise it.',
} as const;
