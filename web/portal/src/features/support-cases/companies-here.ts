import type { Places } from '../../shared/support/support.queries';

export interface CompanyHere {
  id: string;
  name: string;
}

/** The companies that have somebody at the school, each once, by name: with one of them a case can be shared (NC-23). */
export function companiesHere(places: Places['places']): CompanyHere[] {
  const companies = places.flatMap(({ appointment }) => (appointment ? [appointment.company] : []));
  const found = new Map(companies.map((one) => [one.id, one]));
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
