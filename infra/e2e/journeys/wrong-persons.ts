import {
  inviteEmployee,
  listCases,
  listCompanies,
  makeReleaseForm,
  raiseReleaseCase,
  takeCase,
} from '@tutela/contracts';
import type { Page } from 'playwright-core';
import { isSettled, violations } from '../support/accessible';
import { makeContact, ownBrowserOf, switchTo } from '../support/school-or-company';
import type { Stage } from '../support/stage';

const school = { urn: '999021', name: 'Pennyfield Academy', contact: 'o.barlow' };
const agent = { userId: 'g.hale', name: 'Greta Hale' };
const castlegate = 'company-castlegate';

/** Who may not is told so in a sentence, and finds nothing to fill in (NC-03, NC-05, NC-21, NC-23). */
export function wrongPersons(stage: () => Stage): void {
  describe('the wrong person', () => {
    beforeAll(async () => {
      await stage().platform.fed();
      await makeContact(stage(), 'r.keane', 'g.pellow', school.urn);
    });

    atTheSchool(stage);
    atACase(stage);
    withAUsedCode(stage);
  });
}

function atTheSchool(stage: () => Stage): void {
  it('NC-23: a company’s contact of a school who opens its release forms by address reads why not, and finds no form', async () => {
    const page = await ownBrowserOf(stage(), 'g.pellow');
    await switchTo(page, stage(), school.name);

    for (const path of ['/school/resources/forms', '/school/head']) {
      await page.goto(stage().platform.url + path);
      await page.getByRole('heading', { level: 1, name: 'Not in your role' }).waitFor();
      await hasNothingToFillIn(page);
    }
    await page.context().close();
  });

  it('NC-23: the same contact sees a case that the school has begun, and cannot attach, send or withdraw', async () => {
    const draft = await beginCase(stage());
    const own = await stage().pageOf(school.contact, `/school/cases/${draft}`);
    await own.getByRole('button', { name: 'Attach', exact: true }).waitFor();
    const page = await ownBrowserOf(stage(), 'g.pellow');
    await switchTo(page, stage(), school.name);

    await page.goto(`${stage().platform.url}/school/cases/${draft}`);

    await page
      .getByText(/Case C-\d\d-\d+/)
      .first()
      .waitFor();
    await hasNothingToFillIn(page);
    for (const name of [/^Attach/, /^Send/, /^Withdraw/])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    await own.close();
    await page.context().close();
  });
}

function atACase(stage: () => Stage): void {
  it('NC-05: a manager who opens the address of another company’s case finds no page', async () => {
    const { cases } = await stage().atDesk('r.keane').ask(listCases, {});
    const path = `/company/cases/${cases[0]?.case}`;
    const own = await stage().pageOf('r.keane', path);
    await own
      .getByText(cases[0]?.reference ?? '')
      .first()
      .waitFor();

    const page = await stage().pageOf('p.undercliffe', path);

    await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    await hasNothingToFillIn(page);
    expect(await page.getByText(cases[0]?.reference ?? '').count()).toBe(0);
    await own.close();
    await page.close();
  });

  it('NC-03: an agent who has a part in a case reads so, and is given no way to decide it', async () => {
    const { cases } = await stage().atDesk(school.contact).ask(listCases, {});
    const waiting = cases.find(({ form, state }) => form?.company.id === castlegate && state === 'open');
    const employee = { userId: 'greta.hale', name: agent.name, email: 'greta.hale@castlegate.example' };
    await stage().atDesk('p.undercliffe').ask(inviteEmployee, employee);

    const page = await stage().pageOf(agent.userId, `/console/cases/${waiting?.case}`);
    await untilSeen(page, 'You have a part in this case, so you cannot decide it.');

    await hasNothingToFillIn(page);
    for (const name of [/^Take it/, /^Approve/, /^Reject/])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    const take = stage()
      .atDesk(agent.userId)
      .ask(takeCase, { case: waiting?.case ?? '' });
    await expect(take).rejects.toMatchObject({ status: 403, type: 'party-to-the-case' });
    await page.close();
  });
}

function withAUsedCode(stage: () => Stage): void {
  it('NC-21: a code that has done one act is refused for the next, in words, and that act is not done', async () => {
    const page = await stage().pageOf('p.undercliffe', '/company');
    const code = await stage().platform.press('p.undercliffe');
    await askForTomasz(page, stage(), code);
    await page.getByRole('row', { name: /Tomasz Wilk/ }).waitFor();
    const answered: number[] = [];
    page.on('response', (answer) => answer.url().endsWith('/api/company/requests') && answered.push(answer.status()));

    await askForTomasz(page, stage(), code);

    const dialog = page.getByRole('dialog');
    await dialog.getByText('That code has been used. Wait for the next one.').waitFor();
    expect(answered).toEqual([422]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}

/** Begins a release case and leaves it without a scan. */
async function beginCase(stage: Stage): Promise<string> {
  const desk = stage.atDesk(school.contact);
  const { companies } = await desk.ask(listCompanies, {});
  const fernhill = companies.find(({ id }) => id === 'company-fernhill');
  const manager = fernhill?.managers[0]?.account ?? '';
  const { form } = await desk.ask(makeReleaseForm, { company: 'company-fernhill', manager });
  return (await desk.ask(raiseReleaseCase, { form })).case;
}

/** He has a place there already, so nothing comes of it: the code is used up all the same. */
async function askForTomasz(page: Page, { platform }: Stage, code: string): Promise<void> {
  await page.goto(`${platform.url}/company/requests/new?school=999014`);
  await page.getByRole('checkbox', { name: /Tomasz Wilk/ }).check();
  await page.getByLabel('Reason').fill('Looks after the accounts of the staff.');
  await page.getByRole('checkbox', { name: /^I accept these terms/ }).check();
  await page.getByRole('button', { name: 'Go on to the code' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /code/i }).fill(code);
  await dialog.getByRole('button', { name: 'Ask for these contacts', exact: true }).click();
}

async function hasNothingToFillIn(page: Page): Promise<void> {
  await isSettled(page);
  const main = page.getByRole('main');
  for (const part of ['form', 'input', 'select', 'textarea']) expect(await main.locator(part).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
}

/** What happened a moment ago reaches the service by an event: the page is opened again until it is there. */
async function untilSeen(page: Page, words: string): Promise<void> {
  const found = page.getByText(words);
  for (let tries = 0; tries < 50; tries += 1) {
    await isSettled(page);
    if ((await found.count()) > 0) return;
    await page.reload();
  }
  await found.waitFor();
}
