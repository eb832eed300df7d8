import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import {
  confirmList,
  createEnrolmentCode,
  listNames,
  receipt as receiptShape,
  setSchoolCollection,
  uploadList,
} from '@tutela/contracts';
import { defaultCalendar, isOpen } from '@tutela/education';
import { agree, enrol, openHost, runOnce, sentenceOf, type Host } from '@tutela/extractor';
import {
  generateSchool,
  pupilMaker,
  RECORDED,
  startXporter,
  upnIssuer,
  type Pupil,
  type Xporter,
} from '@tutela/testing';
import { z } from 'zod';
import type { GatewaySession } from '../../local/src/feed/gateway-session';
import { openDay } from './open-day';
import type { Platform } from './platform';

const urn = '999060';
const estab = '9994060';
const localId = 'E2E-1';
const pupilId = '77001';
const token = { token: randomUUID(), estab, scopes: RECORDED.scopes.Scopes.map(({ Name }) => Name) };

const spokenTo = z.object({ receipt: receiptShape });

/** A school whose records the test writes itself, with one child of the authority and an agent that is enrolled. */
export class OwnSchool {
  readonly on = openDay;
  private sequence = 0;

  private constructor(
    private readonly mis: Xporter,
    private readonly host: Host,
    private readonly home: string,
    /** By how much collection's clock is ahead of this machine's, at the most. */
    private readonly aheadMs: number,
    readonly child: number,
  ) {}

  /** Brings the child onto the list, begins collection at the school, and enrols its agent. */
  static async open(platform: Platform, officer: GatewaySession): Promise<OwnSchool> {
    await platform.feeding();
    const pupil = madeUpPupil();
    const now = (): Date => new Date(Date.now() + platform.aheadMs);
    const mis = await startXporter({ schools: [schoolWith(pupil)], tokens: [token], now });
    const child = await bringChild(officer, pupil);
    await officer.ask(setSchoolCollection, { urn, state: 'collecting' });
    const asked = Date.now();
    const { code, expiresAt } = await officer.ask(createEnrolmentCode, { urn });
    const fortnight = 14 * 24 * 60 * 60_000;
    const home = await mkdtemp(join(tmpdir(), 'tutela-e2e-agent-'));
    const host = openHost({ home, today: openDay });
    await enrol(host, {
      code,
      platform: platform.url,
      mis: { connector: 'xporter', url: `${mis.url}/api/v1/School/${estab}`, token: token.token },
    });
    await agree(host, '999', { name: 'Ada Brook', office: 'School office' });
    return new OwnSchool(mis, host, home, Date.parse(expiresAt) - fortnight - asked, child);
  }

  /** The school writes that code for this morning, or that day's, and its agent brings it. */
  async writeMorning(code: string, on: string = openDay): Promise<{ receivedAt: number }> {
    this.mis.changeMark(estab, pupilId, on, 'AM', code);
    return this.run();
  }

  /** One run of the agent, and when by this machine's clock the receipt of its batch was written, at the earliest. */
  async run(): Promise<{ receivedAt: number }> {
    const outcomes = await runOnce(this.host);
    const ran = outcomes.every((one) => one.outcome === 'ran' && one.batches === 1);
    if (!ran) throw new Error(`The agent did not bring a batch: ${outcomes.map(sentenceOf).join(' ')}`);
    this.sequence += 1;
    const file = join(this.home, `authorities/999/receipts/${this.sequence}.json`);
    const { receipt } = spokenTo.parse(JSON.parse(await readFile(file, 'utf8')));
    return { receivedAt: Date.parse(receipt.receivedAt) - this.aheadMs };
  }

  async close(): Promise<void> {
    await this.mis.close();
    await rm(this.home, { recursive: true, force: true });
  }
}

function madeUpPupil(): Pupil {
  const make = pupilMaker({ seed: 'journeys', schoolYear: 2026, establishment: '4999', upns: upnIssuer() });
  return make(9);
}

function schoolWith(child: Pupil) {
  const calendar = defaultCalendar('2026/27');
  return generateSchool({
    ...{ seed: 'journeys', estab, urn, name: 'Ironbridge Community School', phase: 'Secondary', pupils: 40 },
    head: { title: 'Ms', forename: 'Ada', surname: 'Brook' },
    schoolYear: 2026,
    isOpen: (day) => isOpen(calendar, day),
    plant: [{ child, id: pupilId, profile: 'steady' }],
  });
}

async function bringChild(officer: GatewaySession, pupil: Pupil): Promise<number> {
  const list = await officer.ask(uploadList, { import: randomUUID() }, listOf(pupil));
  await officer.ask(confirmList, { import: list.import, missing: [] });
  const { names } = await officer.ask(listNames, {});
  const known = names.find((name) => name.localId === localId);
  if (!known) throw new Error('The child is not on record.');
  return known.child;
}

function listOf({ upn, legalSurname, legalForename, birthDate, yearGroup }: Pupil): string {
  const row: Record<string, string> = {
    'Local id': localId,
    UPN: upn,
    'Legal surname': legalSurname,
    'Legal forename': legalForename,
    'Date of birth': birthDate,
    'School URN': urn,
    'Year group': String(yearGroup),
    'Social worker': 'Mary Mole',
    Placement: 'Foster care',
    'Placement from': '2025-01-06',
    'In care from': '2025-01-06',
    'Legal status': 'C2',
  };
  return `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;
}
