import type { Page } from 'playwright-core';
import { spareTagsOf } from '../support/demo-file';
import { invitationFor } from '../support/invitation';
import { typeCredentials } from '../support/sign-in';
import type { Stage } from '../support/stage';

const person = { name: 'Ruth Ellery', userId: 'r.ellery', email: 'r.ellery@northmere.example' };
const password = 'pebble-orchid-tractor-58';
const outWithinMs = 3_000;

/** The virtual head decides who gets in, and who is out (VS-12). */
export function peopleComeAndGo(stage: () => Stage): void {
  describe('the virtual head', () => {
    const [serial = ''] = spareTagsOf();
    let head: Page;
    let officer: Page;

    beforeAll(async () => {
      await stage().platform.fed();
      head = await stage().pageOf('a.northcott', '/set-up/people');
      officer = await stage().stranger();
    });
    afterAll(async () => {
      await head.close();
      await officer.close();
    });

    it('VS-12 in part: nominates an officer, who comes by invitation with a password and a tag of her own', async () => {
      const { platform } = stage();
      await head.getByRole('button', { name: 'Nominate a person' }).click();
      const dialog = head.getByRole('dialog');
      await dialog.getByLabel('Name', { exact: true }).fill(person.name);
      await dialog.getByLabel('User id').fill(person.userId);
      await dialog.getByLabel('E-mail').fill(person.email);
      await dialog.getByRole('radio').first().check();
      await dialog.getByRole('button', { name: 'Nominate and invite' }).click();
      await head.getByText(`${person.name} is nominated.`).waitFor();

      await officer.goto(await invitationFor(officer, platform.mailboxUrl, person.email));
      await officer.getByLabel('Password', { exact: true }).fill(password);
      await officer.getByLabel('Serial number of your tag').fill(serial);
      await officer.getByLabel('First code').fill(await platform.press(serial));
      await officer.getByLabel('Next code').fill(await platform.press(serial));
      await officer.getByRole('button', { name: 'Accept the invitation' }).click();
      await officer.getByRole('link', { name: 'Go to sign in' }).click();
      await typeCredentials(officer, person.userId, password, () => platform.press(serial));
      await officer.waitForURL('**/today');
      await officer.getByRole('button', { name: person.name }).waitFor();
    });

    it('VS-12 in part: withdraws her, and her open page is out within 3 s', async () => {
      await officer.goto(`${stage().platform.url}/today?show=all`);
      await officer.getByRole('heading', { level: 1 }).waitFor();
      await head.getByRole('button', { name: new RegExp(`^Withdraw ?, ${person.name}`) }).click();
      const dialog = head.getByRole('dialog');
      await dialog.getByLabel('Reason').fill('She has left the service.');
      const answered = head.waitForResponse((answer) => answer.request().method() === 'POST');
      await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
      expect((await answered).status()).toBeLessThan(300);
      const began = Date.now();
      await officer.waitForURL('**/sign-in**');

      expect(Date.now() - began).toBeLessThan(outWithinMs);
      await officer.getByText('You have been signed out.').waitFor();
    });
  });
}
