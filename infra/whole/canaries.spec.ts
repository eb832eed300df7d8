import { listNames, searchOwnAudit } from '@tutela/contracts';
import { testPostgres } from '@tutela/testing';
import { listWithCanary, liveThroughEverything, planted } from './canary';
import { PlatformProcess } from './platform-process';
import { SchoolsUnderTest } from './schools-under-test';
import { formsOf, tracesIn } from './traces';
import { placesLeft, reportingTables } from './what-is-left';

let platform: PlatformProcess;
let schools: SchoolsUnderTest;

beforeAll(async () => {
  schools = await SchoolsUnderTest.start(1, listWithCanary());
  platform = await PlatformProcess.start({ postgres: testPostgres(), logLevel: 'trace' });
  await schools.join(platform);
  await liveThroughEverything(platform, schools);
}, 120_000);
afterAll(async () => {
  await schools.close();
  await platform.close();
});

/** Where the platform leaves something behind, each place with what is there. */
const places = { ...placesLeft, 'reporting table': (whole: PlatformProcess) => reportingTables(whole, '999') };

describe('a planted child', () => {
  it('VS-13 has been through all of it: her names can be read, her marks were amended and decided', async () => {
    const { names } = await platform.as('k.osei').ask(listNames, {});
    const canary = names.find(({ localId }) => localId === planted['local id']);
    expect(canary).toMatchObject({ surname: planted.surname, placement: planted.placement });

    const { entries } = await platform.as('a.northcott').ask(searchOwnAudit, { child: canary?.child });
    const actions = entries.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['mark.amended', 'difference.decided', 'child.name-revealed']));
    expect(tracesIn(JSON.stringify(entries), planted)).toEqual(
      expect.arrayContaining(['reason of an amendment', 'reason of a decision']),
    );
  });

  it.each(Object.entries(places))('SY-03 VS-11 in part (sealed at rest): is found in no %s', async (_, look) => {
    const texts = await look(platform);

    expect([...texts.values()].flat().filter(Boolean).length).toBeGreaterThan(0);
    const found = [...texts].flatMap(([where, all]) =>
      tracesIn(all.join('\n'), planted).map((what) => `${what} in ${where}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it.each(Object.entries(planted))(
    'SY-03 in part (this search can fail): her %s is found in every form',
    (name, value) => {
      const bytes = Buffer.from(`{"before":"${value}","after":1}`);
      const texts = [
        value,
        value.toUpperCase(),
        bytes.toString('hex'),
        bytes.toString('base64'),
        bytes.toString('base64url'),
        Buffer.from(bytes.toString('base64')).toString('hex'),
      ];

      for (const text of texts) expect(tracesIn(text, planted)).toContain(name);
      for (const form of formsOf(value)) expect(form.length).toBeGreaterThan(7);
    },
  );
});
