import { actFor, checkCode, signOut, whoAmI, type OutputOf, type RouteContract } from '@tutela/contracts';

let organisation: string | undefined;

/** For whom this page was opened; every call says so, and none is carried over to another (NC-22). */
export function actingFor(): string | undefined {
  return organisation;
}

/**
 * Learns for whom the person acts from the answers that tell it. Who has switched in another tab, or signed in as somebody else, gets the page
 * anew: nothing half done stays on it.
 * @param again opens the page again
 */
export function learnActingFor(route: RouteContract, answer: unknown, again = () => window.location.reload()): void {
  if (route === signOut) organisation = undefined;
  if (route !== whoAmI && route !== checkCode && route !== actFor) return;
  const told = (answer as OutputOf<typeof whoAmI>).organisation.id;
  const hasSwitched = route === whoAmI && organisation !== undefined && organisation !== told;
  organisation = told;
  if (hasSwitched) again();
}
