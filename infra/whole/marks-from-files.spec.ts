import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listNames, readAttendance, readMatching } from '@tutela/contracts';
import { countSessions, type Day } from '@tutela/education';
import { runCli } from '@tutela/extractor';
import {
  csvFile,
  ctfCode,
  ctfFile,
  drop,
  eventually,
  exportMappingOfSimulator,
  testPostgres,
  type DroppedPeriod,
} from '@tutela/testing';
import { PlatformProcess } from './platform-process';
import { pupilWith, registerOf } from './register-at-school';
import { lastDay, madeUpList, readingTime, SchoolsUnderTest, type AgentUnderTest } from './schools-under-test';

const firstDay: Day = '2026-09-01';
const profiles = ['often-ill', 'late', 'unexplained', 'suspended'] as const;
const listed = madeUpList(2, 4).map((one, index) => ({ ...one, profile: profiles[index >> 1] }));
const term: DroppedPeriod = { from: firstDay, to: lastDay, read: readingTime };
const halfTerm: DroppedPeriod = { ...term, to: '2026-10-23', read: { day: '2026-10-23', clock: '16:00' } };

let platform: PlatformProcess;
let schools: SchoolsUnderTest;
let withCtf: AgentUnderTest;
let withCsv: AgentUnderTest;

beforeAll(async () => {
  schools = await SchoolsUnderTest.start(2, listed);
  platform = await PlatformProcess.start({ postgres: testPostgres() });
  await schools.join(platform);
  [withCtf, withCsv] = schools.agents as [AgentUnderTest, AgentUnderTest];
}, 120_000);
afterAll(async () => {
  await schools.close();
  await platform.close();
});

async function extractor({ home }: AgentUnderTest, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const terminal = { say, warn: say, ask: () => Promise.resolve([]) };
  const exit = await runCli(args, { EXTRACTOR_HOME: home }, terminal);
  return `${exit} ${said.join(' ')}`;
}

const run = (agent: AgentUnderTest): Promise<string> => extractor(agent, 'run', '--today', lastDay);

/** The register of each child on the list at the school, as its files can say it, against the figures of the virtual school. */
async function figuresAgree(agent: AgentUnderTest, said: (code: string) => string, to = lastDay): Promise<void> {
  const { names } = await platform.as('k.osei').ask(listNames, {});
  const here = listed.filter(({ atSchool }) => schools.agents[atSchool] === agent);
  const expected = here.map(({ child, localId }) => {
    const marks = registerOf(agent.school, pupilWith(agent.school, child.upn), firstDay, to);
    const figures = countSessions(marks.map((mark) => ({ ...mark, code: said(mark.code) })));
    return { child: names.find((name) => name.localId === localId)?.child, figures };
  });
  const rows = async () => (await platform.as('k.osei').ask(readAttendance, { from: firstDay, to })).rows;
  await eventually(async () => {
    const settled = (await rows()).filter((row) => expected.some(({ child }) => child === row.child));
    return settled.length === expected.length && settled.every(({ figures }) => figures.missing === 0);
  });
  for (const one of expected) expect((await rows()).find(({ child }) => child === one.child)).toMatchObject(one);
}

describe('marks from files, from the school to the virtual school', () => {
  it('VS-06 VS-07 arrive from Common Transfer Files, half term by half term, and a hostile file changes nothing', async () => {
    const folder = join(withCtf.home, 'ctf');
    const { school } = withCtf;
    await drop(folder, `${school.estab}_CTF_999LLLL_001.xml`, ctfFile(school, halfTerm));
    expect(await extractor(withCtf, 'connect', '--ctf-folder', folder, '--estab', school.estab)).toMatch(/^0 /);
    expect(await run(withCtf)).toMatch(/^0 Northmere: 4 children matched, .* marks sent in 1 batch/);
    await figuresAgree(withCtf, ctfCode, halfTerm.to);

    const hostile = ctfFile(school, term).replace('<CTfile>', '<!DOCTYPE CTfile [<!ENTITY a "b">]><CTfile>');
    await drop(folder, 'hostile.xml', hostile);
    expect(await run(withCtf)).toMatch(/^1 .*Nothing has changed.*hostile\.xml: It has a DOCTYPE/);
    await drop(folder, 'hostile.xml', ctfFile(school, term));
    expect(await run(withCtf)).toMatch(/^0 .* marks sent/);
    await figuresAgree(withCtf, ctfCode);
  });

  it('VS-06 arrive from an export with the school’s own headings, by its mapping', async () => {
    const folder = join(withCsv.home, 'exports');
    const mapping = join(withCsv.home, 'mapping.json');
    await writeFile(mapping, JSON.stringify(exportMappingOfSimulator));
    await drop(folder, 'register.csv', csvFile(withCsv.school, term, { delimiter: ';', encoding: 'windows-1252' }));
    expect(await extractor(withCsv, 'connect', '--csv-folder', folder, '--mapping', mapping)).toMatch(/^0 /);
    expect(await run(withCsv)).toMatch(/Northmere: 4 children matched, .* marks sent/);
    await figuresAgree(withCsv, (code) => code);
  });

  it('VS-05 settle each child by UPN, birth date and name as from an MIS that answers', async () => {
    const { matches } = await platform.as('k.osei').ask(readMatching, {});
    expect(matches.filter(({ outcome }) => outcome === 'matched')).toHaveLength(listed.length);
  });
});
