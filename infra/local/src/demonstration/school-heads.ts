import type { DemonstrationSchools } from '@tutela/cases';
import { demonstrationSchools } from '@tutela/collection';

/** The demonstration schools with their heads, as the register of schools names them and cases is given them. */
export function schoolHeads(): DemonstrationSchools {
  const schools = demonstrationSchools().map(({ urn, name, head: { title, forename, surname } }) => ({
    ...{ urn, name },
    head: `${title} ${forename} ${surname}`,
  }));
  return { schools };
}
