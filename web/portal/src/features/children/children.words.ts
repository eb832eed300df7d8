import { countInWords } from '@tutela/ui';

export const childrenWords = {
  title: 'Children',
  loading: 'Getting the children',
  h1: (count: number): string =>
    count === 0 ? 'No child is on your list yet' : countInWords(count, 'child is in care', 'children are in care'),
  lead: 'Names, social workers and placements come from your list; attendance is this school year’s, per child.',
  empty: 'Nobody is on your list yet. Upload it under Set-up, then every child stands here.',
  noMatch: 'No child matches these filters.',
  clear: 'Clear them',
  search: 'Name',
  searchHint: 'What you type stays on this page.',
  school: 'School',
  yearGroup: 'Year group',
  all: 'All',
  caption: 'Children by name',
  columns: {
    name: 'Child',
    school: 'School',
    yearGroup: 'Year group',
    placement: 'Placement',
    worker: 'Social worker',
    attended: 'Attended this year',
    level: 'Absence',
  },
  notOnList: 'not on the list',
  noSchool: 'no school',
  none: 'none',
  persistent: 'Persistent absence',
  severe: 'Severe absence',
} as const;
