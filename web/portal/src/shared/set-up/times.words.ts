import type { Calendar } from '../figures/calendar.queries';

type OfAuthority = Pick<Calendar['calendar'], 'amFrom' | 'pmFrom'>;

export const timesWords = {
  act: 'Registration times…',
  title: (school: string | undefined): string =>
    school === undefined ? 'Registration times of your schools' : `Registration times of ${school}`,
  loading: 'Getting the registration times',
  follows: 'Before these times no mark is due. After them, one that has not come is shown as “No mark yet”.',
  ofAuthority: ({ amFrom, pmFrom }: OfAuthority): string =>
    `Your other schools have ${amFrom} and ${pmFrom}. With these, the school has no times of its own.`,
  forAll: 'They hold for every school that has no times of its own.',
  am: 'Morning from',
  pm: 'Afternoon from',
  hint: 'Hours and minutes, like 09:30',
  notATime: 'Type hours and minutes with two digits each, like 09:30.',
  notOfASchoolDay: 'The afternoon begins after the morning, and both are between 07:00 and 18:00.',
  submit: 'Set the times',
  busy: 'Setting the times',
} as const;
