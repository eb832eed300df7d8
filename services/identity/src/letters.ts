import { londonDay } from '@tutela/education';
import type { Mail } from '@tutela/platform';

interface Invitation {
  readonly to: string;
  readonly name: string;
  readonly userId: string;
  readonly organisation: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** The secret stands after the `#`: a browser sends it to nobody, so it enters no log on the way. */
export function invitationLetter({ to, name, userId, organisation, link, expiresAt }: Invitation): Mail {
  return {
    to,
    subject: 'You have been nominated to use Tutela',
    text: [
      `Dear ${name},`,
      `${organisation} has nominated you to use Tutela. Your user id is ${userId}.`,
      `Have your tag to hand and open this page by ${londonDay(expiresAt)}. It works once:`,
      link,
      'If you did not expect this letter, delete it and tell your virtual head.',
    ].join('\n\n'),
  };
}

export function usedCodeLetter(to: string, at: Date): Mail {
  return {
    to,
    subject: 'A used code of your tag was tried again',
    text: [
      `On ${londonDay(at)} somebody typed a code of your tag that had been used before. It was refused.`,
      'If you pressed the button twice, all is well. If it was not you, tell your virtual head or the operator at once.',
    ].join('\n\n'),
  };
}
