/** The columns of a list of children, in the order of the template. */
export const listHeadings = [
  'Local id',
  'UPN',
  'Former UPN',
  'Legal surname',
  'Legal forename',
  'Preferred surname',
  'Preferred forename',
  'Date of birth',
  'School URN',
  'School name',
  'School postcode',
  'Year group',
  'Social worker',
  'Placement',
  'Placement from',
  'In care from',
  'In care to',
  'Legal status',
  'Registration',
] as const;
export type ListHeading = (typeof listHeadings)[number];
