export const chooseWords = {
  title: 'For whom you act',
  h1: 'For whom do you act now?',
  lead: 'Every page says it at the top. What you have begun and not finished for one is not carried over to another.',
  now: 'You act for it now',
  act: 'Act for it',
  acting: 'Switching',
  only: 'There is nobody else you may act for.',
} as const;
