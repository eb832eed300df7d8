import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { unenrolledSchool } from '../support/demo-file';
import { openDay } from '../support/open-day';
import type { Stage } from '../support/stage';

const execute = promisify(execFile);
const repository = join(__dirname, '../../..');
const urn = '999059';

/** A school's agent, a process of its own, from the code to the matched children (VS-05, VS-16, VS-24). */
export function schoolJoins(stage: () => Stage): void {
  describe('a school joins', () => {
    let page: Page;
    let home: string;

    beforeAll(async () => {
      await stage().platform.fed();
      home = await mkdtemp(join(tmpdir(), 'tutela-e2e-school-'));
      page = await stage().pageOf('k.osei', `/schools/${urn}`);
    });
    afterAll(async () => {
      await page.close();
      await rm(home, { recursive: true, force: true });
    });

    const extractor = async (...words: string[]): Promise<string> => {
      const { stdout } = await execute(process.execPath, ['infra/local/extractor.cjs', ...words], {
        cwd: repository,
        env: { ...process.env, EXTRACTOR_HOME: home },
      });
      return stdout;
    };

    it('VS-16 VS-24 a code from the page enrols the agent, and before collection begins it gets no list', async () => {
      await page.getByRole('button', { name: 'Create an enrolment code' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Create the code' }).click();
      const code = (await page.locator('.po-code').textContent()) ?? '';
      const { misUrl, misToken } = unenrolledSchool(urn);
      const { platform } = stage();
      const mis = ['--mis-url', platform.misOf(misUrl), '--mis-token', misToken];
      const said = await extractor(
        ...['enrol', code, '--platform', platform.url, ...mis],
        ...['--agreed-by', 'Ivy Marlow, Head teacher'],
      );

      expect(said).toContain('asks to read');
      expect(said).toContain('Your agreement with Northmere is kept here and there.');
      expect(await extractor('run', '--today', openDay)).toContain('collection has not begun, so nothing was read');
    });

    it('VS-16 VS-05 after the authority has begun there, the agent matches children and the page shows it', async () => {
      const { url } = stage().platform;
      await page.goto(`${url}/set-up/collection`);
      await page.getByRole('button', { name: /^Begin ?, Hollybank/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
      await page.getByRole('button', { name: /^Pause ?, Hollybank/ }).waitFor();
      const said = await extractor('run', '--today', openDay);
      await page.goto(`${url}/set-up/matching?school=${urn}`);

      expect(said).toContain('each with its receipt');
      const [, matched] = /(\d+) children matched/.exec(said) ?? [];
      await page.getByRole('button', { name: `Matched, ${matched}`, exact: true }).waitFor();
    });

    it('VS-05 the school keeps a log of what it shared, and the log is whole', async () => {
      expect(await extractor('log')).toContain('attendance');
      expect(await extractor('log', 'verify')).toContain('The log is whole');
    });
  });
}
