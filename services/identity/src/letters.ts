import { londonDay } from '@tutela/education';
import type { Mail } from '@tutela/platform';

interface Invitation {
  readonly to: string;
  readonly name: string;
  readonly userId: string;
  readonly organisation: string;
  readonly link: string;
  readonly expiresAt: Date;
  /** False where the tag is registered at the first sign-in (NC-08). */
  readonly needsTag: boolean;
}

/** The secret stands after the `#`: a browser sends it to nobody, so it enters no log on the way. */
export function invitationLetter({ to, name, userId, organisation, link, expiresAt, needsTag }: Invitation): Mail {
  return {
    to,
    subject: 'You have been nominated to use Tutela',
    text: [
      `Dear ${name},`,
      `${organisation} has nominated you to use Tutela. Your user id is ${userId}.`,
      `${needsTag ? 'Have your tag to hand and open' : 'Open'} this page by ${londonDay(expiresAt)}. It works once:`,
      link,
      ...(needsTag ? [] : ['You choose a password there, and register your tag when you sign in for the first time.']),
      `If you did not expect this letter, delete it and tell ${needsTag ? 'your virtual head' : 'your manager'}.`,
    ].join('\n\n'),
  };
}

export function usedCodeLetter(to: string, at: Date): Mail {
  return {
    to,
    subject: 'A used code of your tag was tried again',
    text: [
      `On ${londonDay(at)} somebody typed a code of your tag that had been used before. It was refused.`,
      'If you pressed the button twice, all is well. If it was not you, tell your virtual head, your manager or the operator at once.',
    ].join('\n\n'),
  };
}

export function resyncedTagLetter(to: string, at: Date): Mail {
  return {
    to,
    subject: 'Your tag has been brought back into step',
    text: [
      `On ${londonDay(at)} two codes in a row brought your tag back into step. Codes that it showed before are not accepted any more.`,
      'If it was not you, somebody has your tag and your password: tell your virtual head, your manager or the operator at once.',
    ].join('\n\n'),
  };
}

export function lostTagLetter(to: string, at: Date): Mail {
  return {
    to,
    subject: 'Your tag has been reported lost',
    text: [
      `On ${londonDay(at)} your tag was reported lost from your account. It has been ended, and you have been signed out everywhere.`,
      'Sign in with your password to register another tag. If it was not you, tell your virtual head, your manager or the operator at once.',
    ].join('\n\n'),
  };
}
