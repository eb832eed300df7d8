/** What a list of entries, and an entry that is opened from it, say on both pages. */
export const logWords = {
  caption: 'Entries, newest first',
  noneOlder: 'There are no older entries.',
  columns: { at: 'Time', what: 'What', who: 'Who', outcome: 'Outcome' },
  outcome: { done: 'Done', refused: 'Refused' },
  open: 'Open entry: ',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages of the log',
  entry: {
    back: 'Back to the list',
    who: 'Who',
    about: 'About',
    reason: 'Reason given',
    id: 'Entry',
    copy: 'entry id',
  },
} as const;
