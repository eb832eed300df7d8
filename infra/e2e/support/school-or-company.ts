import { listCompanyPeople, requestContacts } from '@tutela/contracts';
import type { Page } from 'playwright-core';
import { signIn } from './sign-in';
import type { Stage } from './stage';

/** A browser of its own: for whom the person acts there is nothing to the person's other sessions. */
export async function ownBrowserOf(stage: Stage, userId: string): Promise<Page> {
  const page = await stage.stranger();
  await signIn(page, stage.platform, userId);
  return page;
}

/** Switches as a person does, on the page that says for whom one may act (NC-22). */
export async function switchTo(page: Page, { platform }: Stage, organisation: string): Promise<void> {
  await page.goto(`${platform.url}/choose`);
  await page.getByRole('button', { name: new RegExp(`^Act for it ?: ${organisation}`) }).click();
  await actsFor(page, organisation);
}

/** The page says so at its top. */
export function actsFor(page: Page, organisation: string): Promise<void> {
  return page.getByRole('banner').getByText(organisation).first().waitFor();
}

/** The manager names somebody of the company, the manager included; not the subject of a journey. */
export async function makeContact(stage: Stage, manager: string, userId: string, urn: string): Promise<void> {
  const desk = stage.atDesk(manager);
  const { people } = await desk.ask(listCompanyPeople, {});
  const known = people.find((one) => one.userId === userId)?.account ?? '';
  await desk.ask(requestContacts, { urn, people: [known], reason: 'Looks after accounts', acceptsTerms: true });
}
