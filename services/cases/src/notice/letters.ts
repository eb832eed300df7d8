import type { OutputOf, readNotice } from '@tutela/contracts';
import type { Mail } from '@tutela/platform';

export type NoticeKind = OutputOf<typeof readNotice>['kind'];

const subjects: Readonly<Record<NoticeKind, string>> = {
  'case-sent': 'Your case is with the operator',
  'case-asked-back': 'The operator has a question about your case',
  'case-approved': 'Your case is approved',
  'case-rejected': 'Your case is rejected',
  'case-done': 'Your case is answered',
  'case-scan-refused': 'A scan of your case could not be taken',
  'contact-live': 'A nominated contact is live',
  'contact-needs-tag': 'A nominated contact needs a tag',
  'contact-ended': 'A nominated contact has ended',
  'release-live': 'A release is live',
  'release-on-hold': 'A release is on hold',
  'release-resumed': 'A release goes on',
  'release-ended': 'A release has ended',
  'manager-left': 'The manager of a release has left',
  'head-changed': 'The register shows another head: please tell us',
  'leaver-reported': 'A nominated contact will leave',
  'leaver-stays': 'A nominated contact stays',
};

interface Letter {
  readonly to: string;
  readonly name: string;
  readonly kind: NoticeKind;
  readonly page: string;
}

/** It says that there is something to read, and where; what it is stands behind the sign-in. */
export function noticeLetter({ to, name, kind, page }: Letter): Mail {
  const text = [`Dear ${name},`, `${subjects[kind]}. Read it in Tutela:`, page, 'If this is not for you, delete it.'];
  return { to, subject: subjects[kind], text: text.join('\n\n') };
}
