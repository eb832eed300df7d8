import { placesOfASchool, requestContacts } from '@tutela/contracts';
import { dayInTable } from '@tutela/education';
import type { Choice, Option } from '@tutela/ui';
import { z } from 'zod';
import type { CompanyPerson, CompanySchool } from '../../shared/company/company.queries';
import { requestWords as words } from './company-requests.words';

const { urn, people, reason } = requestContacts.in.shape;

/** What the form asks for; accepting the terms is a choice of its own, and each time anew (NC-14). */
export const requestSchema = z.object({
  urn,
  people: z.array(people.element).min(1, words.nobody).max(placesOfASchool, words.tooMany),
  reason,
  terms: z.array(z.literal('accepted')).length(1, words.notAccepted),
});

/** The schools that this manager may ask for: named in the release, which is live (NC-05, NC-13). */
export const mySchools = (schools: readonly CompanySchool[]): CompanySchool[] =>
  schools.filter(({ yours, release }) => yours && release.state === 'live');

export function schoolOptions(schools: readonly CompanySchool[]): Option[] {
  return schools.map(({ release: { urn: value, schoolName }, places }) => {
    const free = places.filter(({ taken }) => taken === 'free').length;
    return { value, words: `${schoolName}, ${words.free(free)}` };
  });
}

/** Everybody of the company who has not left, with what the person needs or where he or she is already. */
export function peopleChoices(people: readonly CompanyPerson[], schools: readonly CompanySchool[]): Choice[] {
  return people
    .filter(({ state }) => state !== 'ended')
    .map((person) => ({ value: person.account, words: person.name, hint: hintOf(person, schools) }));
}

function hintOf({ account, state, lastDay }: CompanyPerson, schools: readonly CompanySchool[]): string | undefined {
  const heldAt = (held: boolean): string[] => [
    ...new Set(
      schools
        .filter(({ places }) =>
          places.some(({ appointment: one }) => one?.account === account && (one.state === 'needs-tag') === held),
        )
        .map(({ release }) => release.schoolName),
    ),
  ];
  const [at, waitsAt] = [heldAt(false), heldAt(true)];
  const hints = [
    state === 'active' ? undefined : words.needsTag,
    lastDay ? words.leaves(dayInTable(lastDay)) : undefined,
    at.length > 0 ? words.at(at) : undefined,
    waitsAt.length > 0 ? words.waitsAt(waitsAt) : undefined,
  ].filter((hint) => hint !== undefined);
  return hints.length > 0 ? hints.join(' ') : undefined;
}
