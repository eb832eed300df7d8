import { endAppointment, readPlaces } from '@tutela/contracts';
import type { Page } from 'playwright-core';
import { isSettled, violations } from '../support/accessible';
import { passwordOf } from '../support/demo-file';
import { switchTo } from '../support/school-or-company';
import type { Stage } from '../support/stage';

const school = { name: 'Ivybridge College', contact: 'n.cole' };
const sunita = { userId: 's.dasgupta', name: 'Sunita Dasgupta' };
const question = { subject: 'Two accounts of one teacher', text: 'Which of the two should stay?' };
const answer = 'Keep the one that was made last.';
/** More than a code is looked for by itself (security.md rule 13), fewer than two codes in a row bring back. */
const pressedInPocket = 12;

/** A contact from outside whose tag has run ahead comes in, asks for the school, reads the answer, and is out (NC-10, NC-23). */
export function contactAsks(stage: () => Stage): void {
  describe('a contact from outside', () => {
    let page: Page;

    beforeAll(async () => {
      await stage().platform.fed();
      page = await stage().stranger();
    });
    afterAll(() => page.context().close());

    bringsBackIntoStep(stage, () => page);
    asksForTheSchool(stage, () => page);
  });
}

function bringsBackIntoStep(stage: () => Stage, opened: () => Page): void {
  it('NC-10: whose button was pressed in a pocket brings the tag back into step by two codes in a row', async () => {
    const page = opened();
    const { platform } = stage();
    const press = () => platform.press(sunita.userId);
    for (let presses = 0; presses < pressedInPocket; presses += 1) await press();
    await page.goto(`${platform.url}/sign-in`);
    await page.getByLabel('User id').fill(sunita.userId);
    await page.getByLabel('Password', { exact: true }).fill(passwordOf(sunita.userId));
    await page.keyboard.press('Enter');
    await page.getByLabel(/code your tag shows/).fill(await press());
    await page.keyboard.press('Enter');
    await page.getByText('That did not work.').first().waitFor();

    await page.getByRole('link', { name: 'Bring it back into step' }).click();
    await page.getByLabel('First code').fill(await press());
    await page.getByLabel('Next code').fill(await press());
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in with both codes' }).click();

    await page.getByRole('banner').getByText('Fernhill IT Services').first().waitFor();
  });

  it('NC-10: brings it back on the own page too, while signed in', async () => {
    const page = opened();
    const { platform } = stage();
    for (let presses = 0; presses < pressedInPocket; presses += 1) await platform.press(sunita.userId);
    await page.goto(`${platform.url}/me/tag`);
    await page.getByRole('button', { name: 'Its codes are not accepted' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('First code').fill(await platform.press(sunita.userId));
    await dialog.getByLabel('Next code').fill(await platform.press(sunita.userId));
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bring it back into step' }).click();

    await page.getByText('Your tag is back in step.').waitFor();
  });
}

function asksForTheSchool(stage: () => Stage, opened: () => Page): void {
  it('NC-23: asks the operator for the school, whose own contact sees it, and reads the agent’s answer', async () => {
    const page = opened();
    await switchTo(page, stage(), school.name);
    await page.goto(`${stage().platform.url}/school/cases`);
    await page.getByRole('link', { name: 'Raise a case' }).click();
    await page.getByLabel('What is it about?').fill(question.subject);
    await page.getByLabel('Your question').fill(question.text);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send to the operator' }).click();
    await page.getByRole('heading', { level: 1, name: 'The operator has your case' }).waitFor();
    await isSettled(page);
    expect(await violations(page)).toEqual([]);
    const reference = /C-\d\d-\d+/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? '';

    const own = await stage().pageOf(school.contact, '/school/cases');
    await own.getByRole('row', { name: new RegExp(`${reference}.*${question.subject}`) }).waitFor();
    await own.close();
    await answerIt(stage(), reference);

    await page.getByRole('heading', { level: 1, name: 'The operator has answered' }).waitFor();
    await page.getByText(answer).waitFor();
  });

  it('NC-23 NC-12: whose appointment the school ends is refused with a sentence in the page that is open', async () => {
    const page = opened();
    await page.route('**/api/changes/**', () => undefined);
    await page.goto(`${stage().platform.url}/school/cases/new`);
    await page.getByLabel('What is it about?').fill('One more');
    await page.getByLabel('Your question').fill('And the third?');
    await endHer(stage());

    await page.getByRole('button', { name: 'Send to the operator' }).click();

    await page
      .getByRole('alert')
      .getByText(/Nothing was (sent|done)\./)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });
}

async function answerIt(stage: Stage, reference: string): Promise<void> {
  const page = await stage.pageOf('i.quill', '/console/cases');
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  await page.getByLabel('Your answer').fill(answer);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Answer and close' }).click();
  await page.getByText('Answered. Who raised the case is told.').waitFor();
  await page.close();
}

async function endHer(stage: Stage): Promise<void> {
  const desk = stage.atDesk(school.contact);
  const { places } = await desk.ask(readPlaces, {});
  const hers = places.find(({ appointment }) => appointment?.name === sunita.name)?.appointment?.appointment ?? '';
  await desk.ask(endAppointment, { appointment: hers, reason: 'Goes to another school.' });
}
