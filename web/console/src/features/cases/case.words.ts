import type { checks } from '@tutela/contracts';
import { stateWords, type BadgeTone } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { z } from 'zod';
import type { CaseFile, SupportCase } from './case.queries';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

const h1: Record<SupportCase['state'], string> = {
  draft: 'This case has not been sent yet',
  open: 'Is this release form in order?',
  'with-operator': 'Is this release form in order?',
  'with-you': 'We wait for the school’s answer',
  approved: 'This release was approved',
  rejected: 'This case was rejected',
  done: 'This case is answered',
  withdrawn: 'This case was withdrawn',
};

const ended: Partial<Record<SupportCase['state'], string>> = {
  approved: 'Approved',
  rejected: 'Rejected',
  done: 'Answered',
  withdrawn: 'Withdrawn',
};

const account = (isActive: boolean, hasTag: boolean): string =>
  `${isActive ? 'account active' : 'account not active'}, ${hasTag ? 'tag held' : 'no tag yet'}`;

export const caseWords = {
  title: 'Case',
  loading: 'Getting the case',
  h1: ({ kind, state }: Pick<SupportCase, 'kind' | 'state'>): string =>
    kind === 'contacts' ? 'Contacts asked for at a school' : h1[state],
  kind: { release: 'Release forms', contacts: 'Contacts', support: 'Support' } satisfies Record<
    SupportCase['kind'],
    string
  >,
  lead: (reference: string, school: string, by: string, moment: string): string =>
    `Case ${reference}, raised for ${school} by ${by} on ${moment}.`,
  withYou: 'With you',
  withOther: (name: string): string => `With ${name}`,
  changed: stateWords.somethingChanged,
  told: {
    taken: 'You have this case now. Colleagues see that.',
    approve: 'Approved. The release is live.',
    reject: 'Rejected. The school reads your reason.',
    ask: 'Asked. The case waits for the answer.',
  },
  scan: {
    label: 'The scan',
    picture: 'The page of the scan',
    files: 'Files',
    none: 'No scan is attached to this case.',
    unseen: 'Files without pages',
    waits:
      'The virus check is away. Nobody can open this file until it has been checked, which happens by itself; only then can the case be approved.',
    page: (page: number, of: number): string => `page ${page} of ${of}`,
    alt: (page: number, of: number): string => `Scanned page ${page} of ${of}`,
    previous: 'Page before',
    next: 'Next page',
    turn: 'Turn',
    smaller: 'Smaller',
    larger: 'Larger',
    keys: 'While the scan has the focus: T turns, + and - change the size, N and P go to the next page and back, arrows scroll.',
    failed: 'This page cannot be shown just now.',
    tryAgain: 'Try again',
    scanned: {
      clean: { tone: 'good', words: 'Scanned, no virus' },
      'not-scanned': { tone: 'plain', words: 'Not scanned for viruses' },
      waiting: { tone: 'wait', words: 'Not checked yet' },
      'has-a-virus': { tone: 'bad', words: 'Virus found, not kept' },
      'not-a-scan': { tone: 'bad', words: 'Could not be read, not kept' },
      'too-many-pages': { tone: 'bad', words: 'Too many pages, not kept' },
    } satisfies Record<CaseFile['scanned'], { tone: BadgeTone; words: string }>,
  },
  record: {
    title: 'What we have on record',
    facts: { school: 'School', head: 'Head, register', company: 'Company', manager: 'Manager' },
    urn: 'URN',
    noHead: 'The register names no head',
    account: 'The manager’s account',
    accountOf: (isActive: boolean, hasTag: boolean): string => capitalised(account(isActive, hasTag)),
    places: 'Places now',
    placesTaken: (taken: number, of: number): string => `${taken} of ${of} taken`,
    release: 'Release now',
    liveRelease: 'The company has one here already',
    noRelease: 'None',
    same: 'Same as form',
    formSays: (text: string): string => `The form says ${text}`,
  },
  checks: {
    title: 'Checklist',
    count: (ticked: number, of: number): string => `${ticked} of ${of}`,
    labels: {
      'form-is-ours': 'The form is ours and for this school and company',
      'head-matches': 'The head’s name matches the register',
      'manager-matches': 'The manager’s name and company match',
      'both-signed': 'Both have signed by hand',
      'dates-make-sense': 'The dates make sense',
      'raised-by-own-contact': 'The person who raised the case is a contact of this school',
    } satisfies Record<z.output<typeof checks>, string>,
    reference: (reference: string): string => `Under the QR code it has to read ${reference}`,
    head: (head: string): string => `${head}, by the register of schools`,
    noHead: 'The register of schools names no head',
    manager: (name: string, company: string, isActive: boolean, hasTag: boolean): string =>
      `${name} of ${company}, ${account(isActive, hasTag)}`,
    signed: 'The head and the manager, each for themselves',
    dates: (from: string, to: string): string => `The form was made on ${from} and is good until ${to}`,
    raisedBy: (name: string, isOwn: boolean): string =>
      isOwn ? `${name}, own staff` : `${name} is not a contact of this school now`,
    signedBy: 'The head’s name as it stands on the form',
    signedByHint: (isFilledIn: boolean): string =>
      isFilledIn ? 'The register’s name stands here. Type what you read where it differs.' : 'Type what you read.',
    signedByShort: 'Type the head’s name as it stands on the form.',
  },
  decide: {
    open: (count: number): string =>
      `${capitalised(numbers[count] ?? String(count))} ${count === 1 ? 'check is' : 'checks are'} open.`,
    stillOpen: (first: string, more: number): string =>
      more === 0 ? `Still open: ${first}.` : `Still open: ${first}, and ${numbers[more] ?? more} more.`,
    follows:
      'Approving makes the release live at once and asks for a fresh code from your tag. You are no party to this case.',
    scanWaits: 'A file waits for the virus check, and nobody has seen it. Approve once it has been checked.',
    approve: 'Approve…',
    reject: 'Reject…',
    ask: 'Ask the school',
  },
  take: {
    title: 'Nobody has this case yet',
    lead: 'Take it to look at it and decide or answer. Colleagues then see that you have it.',
    take: 'Take it',
    busy: 'Taking it',
    others: (name: string): string => `${name} has this case`,
    othersLead: 'Take it over only when you have spoken to each other.',
    takeOver: 'Take it over',
  },
  party: 'You have a part in this case, so you cannot decide it. Leave it to a colleague.',
  waits: 'We have asked the school. The case comes back to the queue with the answer.',
  approveDialog: {
    title: 'Approve this release with a code',
    act: 'Approve the release',
    from: 'From the moment you confirm:',
    canName: ' can name contacts at ',
    of: (company: string): string => ` of ${company}`,
    free: (free: number, of: number): string => `${free} of the school’s ${of} places are free`,
    signedBy: (head: string): string => `${head} stands as the head who signed`,
    otherHead: (head: string): string =>
      `The register names ${head}: no contact can be named until the school has told us why`,
  },
  rejectDialog: {
    reasonTitle: 'Why is this case rejected?',
    reason: 'Reason',
    reasonHint: 'The school reads it as you write it. Say what has to be different.',
    goOn: 'Go on to the code',
    title: 'Reject this case with a code',
    act: 'Reject the case',
    follows: (school: string): string =>
      `From the moment you confirm the case is closed. ${school} reads this reason and can raise a new case:`,
  },
  askDialog: {
    /** A question may be an outside contact's: who is asked, the dialog names. */
    title: (kind: SupportCase['kind']): string => (kind === 'support' ? 'Ask back' : 'Ask the school'),
    follows: (name: string): string => `${name} is told by mail and in the portal. The case waits for the answer.`,
    text: 'Your question',
    submit: 'Send the question',
    busy: 'Sending it',
  },
  soFar: {
    title: 'So far',
    form: 'Form made',
    raised: 'Case raised',
    attached: 'Scan attached',
    sent: 'Sent to us',
    said: { school: 'The school answered', company: 'The company answered', operator: 'We asked' },
    /** In a support case they ask as well as answer. */
    wrote: { school: 'The school wrote', company: 'The company wrote', operator: 'We asked' },
    ended: (state: SupportCase['state']): string => ended[state] ?? 'Decided',
  },
} as const;
