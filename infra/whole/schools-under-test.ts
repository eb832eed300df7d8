import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationSchools } from '@tutela/collection';
import {
  confirmList,
  createEnrolmentCode,
  onboardAuthority,
  setCollection,
  setSchoolCollection,
  uploadList,
} from '@tutela/contracts';
import { defaultCalendar, isOpen, schoolYearFrom, type Day } from '@tutela/education';
import { openHost, runCli, runOnce, type LaOutcome } from '@tutela/extractor';
import {
  generateSchool,
  pupilMaker,
  RECORDED,
  startXporter,
  upnIssuer,
  type Plant,
  type Pupil,
  type Xporter,
  type XporterSchool,
} from '@tutela/testing';
import { stringify } from 'csv-stringify/sync';
import type { PlatformProcess } from './platform-process';

const schoolYear = 2026;
const calendar = defaultCalendar(schoolYearFrom(schoolYear));
const scopes = RECORDED.scopes.Scopes.map(({ Name }) => Name).filter((name) => !name.startsWith('Writeback'));

/** The last day whose marks the schools give, after school. */
export const lastDay: Day = '2026-11-27';
export const readingTime = { day: lastDay, clock: '16:00' };

/** A child of the list, with how the school differs from it and what the list says beside the pupil. */
export interface Listed extends Plant {
  readonly localId: string;
  readonly atSchool: number;
  readonly cells?: Readonly<Record<string, string>>;
  /** Changes school with the placement (VS-22); both schools have the child on roll all term. */
  readonly move?: { readonly to: number; readonly on: Day };
}

export interface AgentUnderTest {
  readonly school: XporterSchool;
  readonly home: string;
}

/** Children of the list, made up, so many at each of so many schools. */
export function madeUpList(schools: number, atEach: number): Listed[] {
  const make = pupilMaker({ seed: 'whole', schoolYear, establishment: '9100', upns: upnIssuer() });
  return Array.from({ length: schools * atEach }, (_, index) => ({
    child: make(7 + (index % 5)),
    localId: `NM-${1000 + index}`,
    atSchool: index % schools,
  }));
}

/** Schools with a simulated MIS, and an agent each that keeps its state in a folder of its own. */
export class SchoolsUnderTest {
  private constructor(
    readonly xporter: Xporter,
    readonly agents: readonly AgentUnderTest[],
    readonly list: readonly Listed[],
    private readonly folder: string,
  ) {}

  static async start(count: number, list: readonly Listed[]): Promise<SchoolsUnderTest> {
    const schools = demonstrationSchools()
      .slice(0, count)
      .map(({ urn, estab }, index) =>
        generateSchool({
          seed: 'whole',
          estab,
          urn,
          schoolYear,
          isOpen: (day) => isOpen(calendar, day),
          pupils: 60,
          plant: list.filter(({ atSchool, move }) => atSchool === index || move?.to === index),
        }),
      );
    const tokens = schools.map(({ estab }) => ({ token: `token-${estab}`, estab, scopes }));
    const xporter = await startXporter({ schools, tokens, now: () => new Date(`${lastDay}T${readingTime.clock}:00Z`) });
    const folder = await mkdtemp(join(tmpdir(), 'tutela-agents-'));
    return new SchoolsUnderTest(
      xporter,
      schools.map((school) => ({ school, home: join(folder, school.urn) })),
      list,
      folder,
    );
  }

  /** Sets Northmere up, brings its list, begins collection, and enrols the agents; `platformOf` says where an agent finds the platform. */
  async join(platform: PlatformProcess, platformOf: (agent: number) => string = () => platform.url): Promise<void> {
    const networks = ['127.0.0.1/32', '::1/128'];
    await platform.as('p.lindqvist').ask(onboardAuthority, { la: '999', name: 'Northmere', networks });
    const officer = platform.as('k.osei');
    await this.bringList(platform, false);
    await officer.ask(setCollection, { state: 'collecting' });
    for (const [index, agent] of this.agents.entries()) await this.enrol(platform, agent, platformOf(index));
  }

  /** The officer uploads the list and confirms it; `moved` is the list after those who move have moved. */
  async bringList(platform: PlatformProcess, moved: boolean): Promise<void> {
    const officer = platform.as('k.osei');
    const csv = stringify(
      this.list.map((one) => this.rowOf(one, moved)),
      { header: true },
    );
    const checked = await officer.ask(uploadList, { import: randomUUID() }, csv);
    if (checked.counts.faulty + checked.counts.toChoose > 0) throw new Error('The list is not in order.');
    await officer.ask(confirmList, { import: checked.import, missing: [] });
  }

  /** One run of an agent in this process. */
  async run(agent: AgentUnderTest, today: Day = lastDay): Promise<LaOutcome> {
    const [outcome] = await runOnce(openHost({ home: agent.home, today }));
    if (!outcome) throw new Error('There was no run.');
    return outcome;
  }

  async close(): Promise<void> {
    await this.xporter.close();
    await rm(this.folder, { recursive: true });
  }

  private async enrol(platform: PlatformProcess, { school, home }: AgentUnderTest, url: string): Promise<void> {
    const officer = platform.as('k.osei');
    await officer.ask(setSchoolCollection, { urn: school.urn, state: 'collecting' });
    const { code } = await officer.ask(createEnrolmentCode, { urn: school.urn });
    const mis = [
      '--mis-url',
      `${this.xporter.url}/api/v1/School/${school.estab}`,
      '--mis-token',
      `token-${school.estab}`,
    ];
    const by = ['--agreed-by', 'A. Whitlock, Head teacher'];
    const said: string[] = [];
    const say = (text: string): void => void said.push(text);
    const terminal = { say, warn: say, ask: () => Promise.resolve([]) };
    const exit = await runCli(['enrol', code, '--platform', url, ...mis, ...by], { EXTRACTOR_HOME: home }, terminal);
    if (exit !== 0) throw new Error(said.join(' '));
  }

  private rowOf({ child, localId, atSchool, cells, move }: Listed, moved: boolean): Record<string, string> {
    const school = moved && move ? move.to : atSchool;
    return {
      'Local id': localId,
      ...identityCells(child),
      'School URN': this.agents[school]?.school.urn ?? '',
      'Year group': String(child.yearGroup),
      'Social worker': 'Rosa Lind',
      Placement: 'Foster care',
      'Placement from': moved && move ? british(move.on) : '02/05/2026',
      'In care from': '02/05/2026',
      ...cells,
    };
  }
}

function british(day: Day): string {
  return day.split('-').reverse().join('/');
}

function identityCells({ upn, legalSurname, legalForename, birthDate }: Pupil): Record<string, string> {
  return {
    UPN: upn,
    'Legal surname': legalSurname,
    'Legal forename': legalForename,
    'Date of birth': british(birthDate),
  };
}
