/** One column of a list of children and what goes into it. */
export interface HeadingRow {
  heading: string;
  words: string;
  /** Without it a row cannot be taken. */
  needed?: true;
}

/** The columns of a list in the order of the template (VS-15). */
export const headingRows: readonly HeadingRow[] = [
  { heading: 'Local id', words: 'Your own number of the child. It must stay the same in every list.', needed: true },
  { heading: 'UPN', words: '13 characters. Without it the school cannot settle who the child is.' },
  { heading: 'Former UPN', words: 'Only if the child had another UPN before.' },
  { heading: 'Legal surname', words: 'As at the school.', needed: true },
  { heading: 'Legal forename', words: 'As at the school.', needed: true },
  { heading: 'Preferred surname', words: 'Only if it differs from the legal one.' },
  { heading: 'Preferred forename', words: 'Only if it differs from the legal one.' },
  { heading: 'Date of birth', words: '04/03/2012, 2012-03-04, or as Excel keeps dates.', needed: true },
  { heading: 'School URN', words: 'Six digits. The surest way to the right school.' },
  { heading: 'School name', words: 'The school is looked for by it where there is no URN.' },
  { heading: 'School postcode', words: 'Helps where several schools share a name.' },
  { heading: 'Year group', words: '1 to 13, R for Reception, N1 or N2.' },
  { heading: 'Social worker', words: 'Name, as it should stand beside the child.' },
  { heading: 'Placement', words: 'Where the child lives: foster care, children’s home.' },
  { heading: 'Placement from', words: 'A date.' },
  {
    heading: 'In care from',
    words: 'A date. Nothing before it is collected. After care has ended, a later date begins another period.',
    needed: true,
  },
  { heading: 'In care to', words: 'A date, once care has ended.' },
  { heading: 'Legal status', words: 'The code you use: C1, C2, V2.' },
  {
    heading: 'Registration',
    words: 'Only for a child on two rolls: one row says main, a second row with the other school says subsidiary.',
  },
];
