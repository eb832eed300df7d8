/** The sentences for states that every page can be in. Facts that change stand as functions. */
export const stateWords = {
  loadingSlow: 'This takes longer than it should. You can wait or try again.',
  notFound: 'There is no page here, or it is not one you may open.',
  emptyFilter: 'No child matches these filters.',
  wrongNetwork:
    'You can look but not change marks from here. Marks are changed from your office. This try has been recorded.',
  codeTooOld: 'It is more than 5 minutes since your code. Type a new one to go on. Nothing is lost.',
  sessionEnded: 'You have been signed out. If you did not expect that, ask your manager or ring us.',
  nothingCanBeAudited: 'We cannot write the audit log just now, so no child’s record is shown.',
  signInRefused: 'That did not work. Check your password and code. After five wrong codes we wait 15 minutes.',
  codeReplayed: 'That code has been used. Wait for the next one.',
  somethingChanged: 'Something has changed. Look again.',
  tooMany: 'That was asked too often in a short time. Wait a minute, then try again.',
  beingChecked: 'Being checked for viruses',
  offline: (time: string): string =>
    `You are not connected. What you see is from ${time}. Nothing you type is kept until you are back.`,
  offlineUnknown: 'You are not connected. Nothing you type is kept until you are back.',
  authorityDown: (authority: string): string =>
    `${authority}’s records cannot be reached just now. Others are not affected. We try again by ourselves.`,
  serverFault: (reference?: string): string =>
    `That did not work, and it is our fault. Nothing was changed.${reference ? ` Reference ${reference}.` : ''}`,
  wrongCode: (left: number): string => `That code was not right. ${left} ${left === 1 ? 'try' : 'tries'} left.`,
} as const;
