import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEnrolmentCode } from '@tutela/contracts';
import type { Day } from '@tutela/education';
import { agree, connect, enrol, openHost, runOnce, sentenceOf, type Host } from '@tutela/extractor';
import type { DemoSchool } from '../demonstration/population';
import { tokenOf } from '../simulators/schools';
import type { GatewaySession } from './gateway-session';

/** Where the agents of the demonstration schools find what they need. */
export interface Places {
  /** A folder each. */
  readonly agents: string;
  readonly platform: string;
  readonly simulators: string;
}

/** Enrols a school's agent with an authority, and the head agrees (VS-24). */
export async function enrolAgent(
  places: Places,
  la: string,
  officer: GatewaySession,
  school: DemoSchool,
): Promise<void> {
  const host = hostOf(places, school);
  const { code } = await officer.ask(createEnrolmentCode, { urn: school.urn });
  await enrol(host, { code, platform: places.platform, mis: misOf(places, school) });
  const { title, forename, surname } = school.head;
  await agree(host, la, { name: `${title} ${forename} ${surname}`, office: 'Head teacher' });
}

/**
 * One run of a school's agent. What it says goes to the feeder's log; a run that stopped is tried again by the next one.
 * @param today the day it takes for today
 */
export async function runAgent(places: Places, school: DemoSchool, today: Day): Promise<void> {
  const outcomes = await runOnce(hostOf(places, school, today));
  for (const outcome of outcomes) {
    if (outcome.outcome !== 'ran' || outcome.marks > 0) console.log(`${school.urn} ${sentenceOf(outcome)}`);
  }
}

/** After a start with another port: tells an agent where platform and MIS are now. */
export async function tellAddresses(places: Places, school: DemoSchool, las: readonly string[]): Promise<void> {
  const folder = join(places.agents, school.urn);
  if (await isSaidAlready(folder, places)) return;
  await connect(hostOf(places, school), misOf(places, school));
  for (const la of las) await tellPlatform(join(folder, 'authorities', la, 'enrolment.json'), places.platform);
}

async function isSaidAlready(folder: string, { simulators, platform }: Places): Promise<boolean> {
  const install = await readFile(join(folder, 'install.json'), 'utf8');
  const enrolment = await readFile(join(folder, 'authorities/999/enrolment.json'), 'utf8');
  return install.includes(`${simulators}/`) && enrolment.includes(`${platform}"`);
}

async function tellPlatform(file: string, platform: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const enrolment = { ...(JSON.parse(text) as object), platform };
  await writeFile(file, JSON.stringify(enrolment), { mode: 0o600, flush: true });
}

function hostOf({ agents }: Places, { urn }: DemoSchool, today?: Day): Host {
  return openHost({ home: join(agents, urn), today });
}

function misOf({ simulators }: Places, { urn, estab }: DemoSchool) {
  return { connector: 'xporter' as const, url: `${simulators}/api/v1/School/${estab}`, token: tokenOf(urn) };
}
