import { listCompanyPeople, readCase, readScanPage } from '@tutela/contracts';
import { testPostgres } from '@tutela/testing';
import { liveThroughARelease, plantedTexts, type Lived } from './contact-canary';
import { PlatformProcess } from './platform-process';
import { tracesIn } from './traces';
import { placesLeft } from './what-is-left';

let platform: PlatformProcess;
let lived: Lived;

beforeAll(async () => {
  platform = await PlatformProcess.start({ postgres: testPostgres(), logLevel: 'trace' });
  lived = await liveThroughARelease(platform);
}, 120_000);
afterAll(() => platform.close());

describe('what people type and send on the way of an appointment', () => {
  it('NC-03 in part: can be read by whom it is for', async () => {
    const { messages } = await platform.as('n.cole').ask(readCase, { case: lived.case });
    const texts = messages.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([plantedTexts['text of a question'], plantedTexts['text of an answer']]),
    );
    const { people } = await platform.as('r.keane').ask(listCompanyPeople, {});
    expect(people.find(({ account }) => account === lived.employee)?.name).toBe(plantedTexts['name of an employee']);
  });

  it.each(Object.entries(placesLeft))('SY-03 in part (sealed at rest): is found in no %s', async (_, look) => {
    const texts = await look(platform);

    expect([...texts.values()].flat().filter(Boolean).length).toBeGreaterThan(0);
    const found = [...texts].flatMap(([where, all]) =>
      tracesIn(all.join('\n'), plantedTexts).map((what) => `${what} in ${where}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('NC-02 in part: a page of a scan is a picture made anew, with nothing of its maker', async () => {
    const page = { case: lived.case, file: lived.file, page: '1' };
    const picture = await platform.as('n.cole').download(readScanPage, page);

    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(tracesIn(picture.toString('latin1'), plantedTexts)).toEqual([]);
  });
});
