import type { Page } from 'playwright-core';
import { spareTagsOf } from '../support/demo-file';
import { invitationFor } from '../support/invitation';
import { SeenTexts } from '../support/seen-texts';
import { typeCredentials } from '../support/sign-in';
import type { Stage } from '../support/stage';
import { confirmWithCode } from '../support/with-code';

const school = { urn: '999021', contact: 'o.barlow' };
const employee = { name: 'Idris Fallow', userId: 'i.fallow', email: 'i.fallow@fernhill.example' };
const password = 'cobalt-harbour-sparrow-42';
const liveWithinMs = 2_000;
const outWithinMs = 5_000;
/** How many are live, on the page of the fifteen places. */
const liveCount = '.po-legend li:first-child';

/** From the form to a live contact, and out again (NC-01 to NC-04, NC-08, NC-10, NC-11). */
export function contactsBecomeLive(stage: () => Stage): void {
  describe('a contact', () => {
    const [, serial = ''] = spareTagsOf('company-fernhill');
    let places: Page;
    let manager: Page;
    let contact: Page;
    let reference = '';

    beforeAll(async () => {
      await stage().platform.fed();
      places = await stage().pageOf(school.contact, '/school/contacts');
      manager = await stage().pageOf('r.keane', '/company/people');
      contact = await stage().stranger();
    });
    afterAll(() => Promise.all([places, manager, contact].map((page) => page.close())));

    it('NC-01 NC-02 in part: the school makes a form, attaches its scan to a case and sends it', async () => {
      reference = await sendCase(await stage().pageOf(school.contact, '/school/resources/forms'));

      expect(reference).not.toBe('');
    });

    it('NC-03 NC-21 in part: an agent sees the scan, ticks the list and approves with a code', async () => {
      await approve(stage(), reference);
    });

    it('NC-04 NC-08 in part: the manager invites an employee and asks for him; he has a place and needs a tag', async () => {
      await invite(manager);
      await askFor(stage());

      await places.getByRole('listitem').filter({ hasText: employee.name }).getByText('Needs a tag').waitFor();
    });

    it('NC-08 NC-10: he registers a tag, and is live on the open page within 2 s', async () => {
      const live = await SeenTexts.watch(places, liveCount);
      await accept(contact, stage());
      const registered = await registerTag(contact, stage(), serial);

      expect((await live.timeOf('1 live', registered - liveWithinMs, 10_000)) - registered).toBeLessThan(liveWithinMs);
    });

    it('NC-11: he is reported as a leaver, and his open page is out within 5 s', async () => {
      await contact.goto(`${stage().platform.url}/sign-in`);
      await typeCredentials(contact, employee.userId, password, () => stage().platform.press(serial));
      await contact.getByRole('heading', { level: 1 }).waitFor();
      const reported = await reportLeaving(manager, stage());
      await contact.waitForURL('**/sign-in**');

      expect(Date.now() - reported).toBeLessThan(outWithinMs);
      await places.locator(liveCount, { hasText: '0 live' }).waitFor();
    });
  });
}

/** Makes a form, raises a case with it, attaches the form itself for a scan. Answers the case's reference. */
async function sendCase(page: Page): Promise<string> {
  const choice = page.getByLabel('Company and manager');
  const fernhill = choice.locator('option', { hasText: 'Rosalind Keane' });
  await choice.selectOption((await fernhill.getAttribute('value')) ?? '');
  const [form] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make and download the form' }).click(),
  ]);
  const row = page.getByRole('row', { name: /Rosalind Keane/ });
  await row.getByRole('button', { name: /^Raise a case/ }).click();
  await page.waitForURL('**/school/cases/*');
  const about = await page
    .getByText(/Case C-\d\d-\d+/)
    .first()
    .innerText();
  const signed = { name: 'signed.pdf', mimeType: 'application/pdf', buffer: await bytesOf(form.createReadStream()) };
  await page.locator('input[type="file"]').setInputFiles(signed);
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await page.getByRole('img', { name: 'signed.pdf, page 1' }).waitFor();
  // The form that had the focus is a new one, and the button that sends goes: the focus is where the keyboard goes on.
  await page.locator('h2:focus', { hasText: 'The signed form' }).waitFor();
  await page.getByRole('button', { name: 'Send to the operator' }).click();
  await page.locator('h1:focus', { hasText: 'The operator has your case' }).waitFor();
  await page.close();
  return /C-\d\d-\d+/.exec(about)?.[0] ?? '';
}

async function approve(stage: Stage, reference: string): Promise<void> {
  const page = await stage.pageOf('i.quill', '/console/cases');
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  await page.getByRole('img', { name: /^Scanned page 1/ }).waitFor();
  const checks = page.getByRole('checkbox');
  await checks.first().waitFor();
  for (const check of await checks.all()) await check.check();
  await page.getByRole('button', { name: 'Approve…' }).click();
  await confirmWithCode(page, stage.platform, 'i.quill', 'Approve the release');
  await page.getByText('Approved. The release is live.').waitFor();
  await page.close();
}

async function invite(manager: Page): Promise<void> {
  await manager.getByRole('button', { name: 'Invite an employee' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(employee.name);
  await dialog.getByLabel('User id').fill(employee.userId);
  await dialog.getByLabel('E-mail').fill(employee.email);
  await dialog.getByRole('button', { name: 'Invite this employee' }).click();
  await manager.getByText(`${employee.name} is invited.`).waitFor();
}

async function askFor(stage: Stage): Promise<void> {
  const page = await stage.pageOf('r.keane', `/company/requests/new?school=${school.urn}`);
  await page.getByRole('checkbox', { name: new RegExp(employee.name) }).check();
  await page.getByLabel('Reason').fill('Looks after the accounts of the staff.');
  await page.getByRole('checkbox', { name: /^I accept these terms/ }).check();
  await page.getByRole('button', { name: 'Go on to the code' }).click();
  await confirmWithCode(page, stage.platform, 'r.keane', 'Ask for these contacts');
  await page.getByRole('row', { name: new RegExp(`${employee.name}.*Needs a tag`) }).waitFor();
  await page.close();
}

async function accept(page: Page, { platform }: Stage): Promise<void> {
  await page.goto(await invitationFor(page, platform.mailboxUrl, employee.email));
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.getByRole('link', { name: 'Go to sign in' }).click();
}

/** In a session that can do nothing else. Answers when it was registered, by this machine's clock. */
async function registerTag(page: Page, { platform }: Stage, serial: string): Promise<number> {
  await page.getByLabel('User id').fill(employee.userId);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByLabel('Serial number of your tag').fill(serial);
  await page.getByLabel('First code').fill(await platform.press(serial));
  await page.getByLabel('Next code').fill(await platform.press(serial));
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/me/tag'));
  await page.getByRole('button', { name: /register/i }).click();
  expect((await answered).status()).toBe(200);
  return Date.now();
}

/** Answers when it was reported. */
async function reportLeaving(manager: Page, { platform }: Stage): Promise<number> {
  const row = manager.getByRole('row', { name: new RegExp(employee.name) });
  await row.getByRole('button', { name: /^Report leaving/ }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Has left the company.');
  await dialog.getByRole('button', { name: 'Go on to the code' }).click();
  const answered = manager.waitForResponse((answer) => answer.url().endsWith('/leaving'));
  await confirmWithCode(manager, platform, 'r.keane', 'Report the leaving');
  expect((await answered).status()).toBe(200);
  return Date.now();
}

async function bytesOf(stream: Promise<NodeJS.ReadableStream>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
