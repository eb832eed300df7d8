import { stateOfAppointment, sinceInWords } from '../../shared/company/company-state';
import type { CompanySchool } from '../../shared/company/company.queries';
import type { PlaceShown } from '../../shared/places/PlaceGrid';
import { companySchoolWords as words } from './company-schools.words';

type Place = CompanySchool['places'][number];

/** A place as the company may see it: own people by name, others as taken by another company (§9). */
export function placeShown({ place, taken, appointment }: Place): PlaceShown {
  if (taken === 'free') return { place, look: 'free', name: words.free };
  if (taken === 'other' || !appointment) return { place, look: 'other', name: words.other };
  return {
    place,
    look: appointment.state === 'needs-tag' ? 'waits' : 'live',
    badge: stateOfAppointment(appointment),
    name: appointment.name,
    second: appointment.why,
    since: sinceInWords(appointment),
  };
}

/** How many places the company has here, and how many others have. */
export function countPlaces(places: readonly Place[]): { own: number; others: number } {
  const count = (taken: Place['taken']): number => places.filter((one) => one.taken === taken).length;
  return { own: count('own'), others: count('other') };
}
