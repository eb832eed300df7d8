import type { Page } from 'playwright-core';
import type { OwnSchool } from '../support/own-school';
import type { Stage } from '../support/stage';

const why = 'Rang the carer at 09:50: a dentist.';
const decision = 'The school office confirmed it by telephone.';

/** A person's mark beside an automatic one (VS-13, VS-14, VS-27). */
export function marksAreAmended(stage: () => Stage): void {
  describe('an officer amends a mark', () => {
    let school: OwnSchool;
    let page: Page;

    beforeAll(async () => {
      await stage().platform.fed();
      school = await stage().school();
      await school.writeMorning('N');
      page = await stage().pageOf('k.osei', `/children/${school.child}?on=${school.on}`);
    });
    afterAll(() => page.close());

    const morning = () => page.getByRole('region', { name: /^Morning/ });

    it('VS-14 VS-13 with a reason, from a known address, and sees before and after', async () => {
      await page.getByRole('button', { name: 'Correct this day' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^Morning/).check();
      await dialog.getByLabel('Mark', { exact: true }).selectOption('M');
      await dialog.getByLabel('Reason').fill(why);
      await dialog.getByRole('button', { name: 'Save this mark' }).click();
      await dialog.getByRole('heading', { name: 'The mark is saved' }).waitFor();
      const said = (await dialog.getByRole('status').first().textContent()) ?? '';

      expect(said).toMatch(/^Before.*Now.*medical/is);
      expect(said).toContain(why);
      await dialog.getByRole('button', { name: 'Done' }).click();
      await morning()
        .getByText(/^What it replaced/)
        .click();
      expect(await morning().getByText('k.osei').count()).toBeGreaterThan(0);
    });

    it('VS-27 a later automatic mark that differs stands beside it, and neither replaces the other', async () => {
      await school.writeMorning('I');

      await morning().getByText('stands now').waitFor();
      await morning().getByText('came later').waitFor();
      const differences = await stage().pageOf('k.osei', '/differences');
      const link = differences.locator(`a[href^="/children/${school.child}"]`);
      await link.waitFor();
      expect(await link.count()).toBe(1);
      await differences.close();
    });

    it('VS-27 VS-13 the officer takes one with a reason, and the other stays on record', async () => {
      await morning().getByRole('button', { name: /^Take/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').fill(decision);
      await dialog.getByRole('button', { name: /^Take/ }).click();
      await morning().getByText('came later').waitFor({ state: 'detached' });

      expect(await morning().textContent()).toContain(decision);
      await morning()
        .getByText(/^What it replaced/)
        .click();
      expect(await morning().textContent()).toContain(why);
    });
  });
}

/** Marks are changed from an office only (VS-14). */
export function strangersAmendNothing(stage: () => Stage): void {
  describe('an officer away from the office', () => {
    beforeAll(() => stage().platform.fed());

    it('VS-14 an officer whose authority knows another network only is refused, in words', async () => {
      const elsewhere = await stage().pageOf('e.marsh', '/today?show=all');
      await elsewhere
        .getByRole('button', { name: /^(Correct|Add reason|Enter it) ?,/ })
        .first()
        .click();
      const dialog = elsewhere.getByRole('dialog');
      await dialog.getByLabel('Mark', { exact: true }).selectOption('M');
      await dialog.getByLabel('Reason').fill(why);
      await dialog.getByRole('button', { name: 'Save this mark' }).click();

      await dialog
        .getByText(
          'You can look but not change marks from here. Marks are changed from your office. This try has been recorded.',
        )
        .first()
        .waitFor();
      await elsewhere.close();
    });
  });
}
