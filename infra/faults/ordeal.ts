import { rm } from 'node:fs/promises';
import { randomFrom, startPostgres, temporaryHome, type Random, type RunningPostgres } from '@tutela/testing';
import { Line } from '../whole/line';
import { PlatformProcess } from '../whole/platform-process';
import { madeUpList, SchoolsUnderTest } from '../whole/schools-under-test';
import { ownBroker, type OwnBroker } from './broker';
import { afterPieces, agentMoment, brokerMoment, platformMoment, shortMoment, type Moment } from './moments';
import { Amending } from './people/amending';
import type { Acting } from './people/answered';
import { Naming } from './people/naming';
import { Pressing } from './people/pressing';
import { RunningAgent } from './running-agents';
import { within } from './within';

/** The last one's agent is not at work: there a person keeps the register. */
const schoolCount = 4;
const strikeMs = 60_000;
const startMs = 60_000;
const doneMs = 120_000;

export type Victim = 'platform' | 'agent' | 'Postgres' | 'broker';

/** The people who act all the while. */
export type Person = Acting & { wrong(): ReturnType<Amending['wrong']> };

export interface Settings {
  readonly seed: string;
  readonly kills: number;
  /** A known fault that the platform's processes load first. */
  readonly preload?: string;
  readonly say: (line: string) => void;
}

/** The real processes, with agents and people at work, and whoever kills them at moments drawn from a seed (SY-02). */
export class Ordeal {
  readonly killed = new Map<Victim, number>();
  readonly people: Person[] = [];
  schools!: SchoolsUnderTest;
  /** Whose agents are at work. */
  atWork!: Pick<SchoolsUnderTest, 'agents' | 'list'>;
  platform!: PlatformProcess;
  private readonly random: Random;
  private home = '';
  private postgres!: RunningPostgres;
  private broker: OwnBroker | undefined;
  private toPostgres!: Line;
  private agents: RunningAgent[] = [];
  private readonly opened: (() => unknown)[] = [];

  constructor(private readonly settings: Settings) {
    this.random = randomFrom(settings.seed);
  }

  async begin(): Promise<void> {
    this.home = await temporaryHome();
    this.opened.push(() => rm(this.home, { recursive: true, maxRetries: 5 }));
    this.postgres = await this.startPostgres();
    this.opened.push(() => this.postgres.immediateStop());
    this.broker = await ownBroker();
    if (this.broker) this.opened.push(() => this.broker?.close());
    else this.settings.say('Kafka is not killed: java and mvn, which run a broker, were not found.');
    this.toPostgres = await Line.open(() => this.postgres.port);
    this.opened.push(() => {
      this.toPostgres.close();
    });
    this.schools = await SchoolsUnderTest.start(schoolCount, madeUpList(schoolCount, 10));
    this.opened.push(() => this.schools.close());
    const ports = { postgres: this.postgres, throughPort: this.toPostgres.port };
    this.platform = await PlatformProcess.start({ ...ports, preload: this.settings.preload });
    this.opened.push(() => this.platform.close());
    await this.beginWork();
  }

  /** Each kind as often as the others, in an order that is drawn. */
  async strikeAll(): Promise<void> {
    const kinds: Victim[] = ['platform', 'agent', 'Postgres', ...(this.broker ? ['broker' as const] : [])];
    let round: Victim[] = [];
    for (let kill = 1; kill <= this.settings.kills; kill += 1) {
      if (round.length === 0) round = [...kinds];
      const [victim = 'platform'] = round.splice(this.random.int(0, round.length - 1), 1);
      await this.strikeOne(victim);
      this.killed.set(victim, (this.killed.get(victim) ?? 0) + 1);
      this.settings.say(`kill ${kill} of ${this.settings.kills}: ${victim}`);
    }
  }

  /** Everybody ends what they are at. */
  async finish(): Promise<void> {
    for (const person of this.people) await within(doneMs, 'the people are done', person.stop());
    for (const agent of this.agents) await within(doneMs, 'the agents are done', agent.untilDone());
  }

  /** In the reverse order; what does not close keeps nothing else from it. */
  async close(): Promise<void> {
    await Promise.allSettled(this.people.map((person) => within(startMs, 'the people stop', person.stop())));
    for (const close of this.opened.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        this.settings.say(String(error));
      }
    }
  }

  private async beginWork(): Promise<void> {
    const agents = this.schools.agents.slice(0, -1);
    this.atWork = { agents, list: this.schools.list };
    const lines = await Promise.all(
      this.schools.agents.map(() => Line.open(() => Number(new URL(this.platform.url).port))),
    );
    this.opened.push(() => {
      for (const line of lines) line.close();
    });
    await this.schools.join(this.platform, (index) => lines[index]?.url ?? '');
    const byHand = this.schools.agents.at(-1)?.school.urn ?? '';
    this.people.push(await Naming.begin(this.platform));
    this.people.push(await Amending.begin(this.platform, randomFrom(`${this.settings.seed} amends`), byHand));
    this.people.push(await Pressing.begin(this.platform));
    this.agents = agents.map((agent, index) => new RunningAgent(agent, lines[index] as Line));
    this.opened.push(() => {
      for (const agent of this.agents) agent.kill();
    });
    for (const agent of this.agents) await agent.start();
    this.settings.say('everybody is at work');
  }

  private async strikeOne(victim: Victim): Promise<void> {
    if (victim === 'platform') await this.killPlatform();
    else if (victim === 'agent') await this.killAgent();
    else if (victim === 'Postgres') await this.killPostgres();
    else await this.killBroker();
  }

  private async killPlatform(): Promise<void> {
    let ended: Promise<void> | undefined;
    await this.strike(platformMoment(this.random), () => void (ended = this.platform.kill()));
    await ended;
    await within(startMs, 'the platform starts again', this.platform.startAgain());
  }

  private async killPostgres(): Promise<void> {
    let stopped: Promise<void> | undefined;
    await this.strike(platformMoment(this.random), () => void (stopped = this.postgres.immediateStop()));
    await stopped;
    this.postgres = await this.startPostgres();
    this.platform.moveTo(this.postgres);
  }

  private async killBroker(): Promise<void> {
    let ended: Promise<void> | undefined;
    await this.strike(brokerMoment(this.random), () => void (ended = this.broker?.kafka.kill()));
    await ended;
    await this.broker?.kafka.startAgain();
  }

  /** One that is at work, while there is one. */
  private async killAgent(): Promise<void> {
    const working = this.agents.filter(({ isAtWork }) => isAtWork);
    const agent = this.random.pick(working.length > 0 ? working : this.agents);
    if (working.length === 0) await agent.lookAgain();
    const moment = working.length > 0 ? agentMoment(this.random) : shortMoment(this.random);
    const struck = afterPieces(agent.line, moment, () => agent.kill());
    const done = agent.untilDone().then(() => 'done' as const);
    const first = await within(strikeMs, 'an agent meets its fault', Promise.race([struck, done]));
    agent.line.onPiece = () => undefined;
    if (first === 'done' && !agent.isAtWork) return this.killAgent();
    await agent.startAgain();
  }

  private strike(moment: Moment, act: () => void): Promise<void> {
    return within(strikeMs, 'the moment of a fault', afterPieces(this.toPostgres, moment, act));
  }

  private startPostgres(): Promise<RunningPostgres> {
    return startPostgres({ home: this.home, durable: true });
  }
}
