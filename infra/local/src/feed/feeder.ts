import { setTimeout as pause } from 'node:timers/promises';
import { setCollection, setSchoolCollection } from '@tutela/contracts';
import { addDays, type Day } from '@tutela/education';
import { listFile } from '../demonstration/list-file';
import { daysBehind, type DemoChild, type DemoSchool } from '../demonstration/population';
import type { FeederSays } from '../feeding';
import { enrolAgent, runAgent, tellAddresses, type Places } from './agents';
import type { Cast } from './cast';
import { feedContacts } from './contacts';
import { importList } from './import-list';
import { makeDifferences } from './make-differences';
import { onboard } from './onboard';
import type { ProgressFile } from './progress-file';

const everyMs = 5 * 60_000;
const againMs = 10_000;

interface Settings {
  readonly cast: Cast;
  readonly places: Places;
  readonly progress: ProgressFile;
  /** Of the schools' contacts: few steps, done before anybody is told that the platform is ready. */
  readonly contactsProgress: ProgressFile;
  readonly schools: readonly DemoSchool[];
  readonly children: readonly DemoChild[];
  readonly firstStart: Day;
  readonly today: () => Day;
  readonly say: (message: FeederSays) => void;
  /** Shows the schools as they were so many days ago, and resolves when they do. */
  readonly setBehind: (days: number) => Promise<void>;
}

/** Feeds the demonstration through the gateway, step by step; each step is done once, also over many starts. */
export class Feeder {
  constructor(private readonly settings: Settings) {}

  async run(): Promise<void> {
    const { progress, contactsProgress, cast, say } = this.settings;
    await progress.once('onboarded', () => onboard(cast));
    const feedSchools = (): Promise<void> => feedContacts(cast, contactsProgress);
    await feedSchools().catch(sayWhy);
    say({ kind: 'authorities-ready' });
    await this.untilDone(feedSchools);
    await this.untilDone(() => this.feedYear());
    await this.settings.setBehind(0);
    for (;;) {
      for (const school of this.settings.schools) {
        await this.tryRun(school);
        await pause(everyMs / this.settings.schools.length);
      }
    }
  }

  /** What fails is said in the log and tried again: the platform may be stopping, or busy. */
  private async untilDone(act: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        await act();
        return;
      } catch (error) {
        sayWhy(error);
        await pause(againMs);
      }
    }
  }

  private async feedYear(): Promise<void> {
    const { cast, places, schools, children, today } = this.settings;
    await this.bringList('999', false);
    await this.bringList('998', false);
    await this.step('begun 999', 'collection begins', () =>
      cast.of('la-999').ask(setCollection, { state: 'collecting', history: 'last-school-year' }),
    );
    await this.step('begun 998', 'collection begins', () =>
      cast.of('la-998').ask(setCollection, { state: 'collecting', history: 'last-school-year' }),
    );
    for (const school of schools) {
      for (const la of this.authoritiesAt(school)) await this.joinSchool(la, school);
      if (!this.isFed) await tellAddresses(places, school, this.authoritiesAt(school));
    }
    await this.feedPast();
    await this.step('amended', 'an officer amends marks', () => makeDifferences(cast.of('la-999'), children));
    await this.settings.setBehind(0);
    await this.bringList('999', true);
    for (const school of schools)
      await this.step(`now ${school.urn}`, school.name, () => runAgent(places, school, today()));
  }

  private async feedPast(): Promise<void> {
    const { places, schools, firstStart, setBehind, progress } = this.settings;
    if (schools.every(({ urn }) => progress.has(`past ${urn}`))) return;
    const behind = daysBehind(firstStart);
    await setBehind(behind);
    const day = addDays(firstStart, -behind);
    for (const school of schools) {
      await this.step(`past ${school.urn}`, school.name, () => runAgent(places, school, day));
    }
  }

  private async bringList(la: DemoChild['la'], moved: boolean): Promise<void> {
    const { cast, children } = this.settings;
    const own = children.filter((child) => child.la === la);
    const step = `list ${la}${moved ? ' moved' : ''}`;
    await this.step(step, 'a list is uploaded', () => importList(cast.of(`la-${la}`), listFile(own, moved)));
  }

  private async joinSchool(la: string, school: DemoSchool): Promise<void> {
    const { cast, places } = this.settings;
    const officer = cast.of(`la-${la}`);
    await this.step(`joined ${la} ${school.urn}`, school.name, async () => {
      await officer.ask(setSchoolCollection, { urn: school.urn, state: 'collecting' });
      await enrolAgent(places, la, officer, school);
    });
  }

  private async step(name: string, doing: string, act: () => Promise<unknown>): Promise<void> {
    const { progress, say } = this.settings;
    if (progress.has(name)) return;
    await progress.once(name, act);
    say({ kind: 'progress', done: progress.count - 1, total: this.total, doing });
  }

  /** All steps but the onboarding: three lists, two beginnings, the amendments; then those of each school. */
  private get total(): number {
    const { schools } = this.settings;
    const joined = schools.flatMap((school) => this.authoritiesAt(school)).length;
    return 3 + 2 + 1 + joined + 2 * schools.length;
  }

  private get isFed(): boolean {
    return this.settings.progress.count - 1 >= this.total;
  }

  private authoritiesAt({ urn }: DemoSchool): string[] {
    const { children } = this.settings;
    return ['999', ...(children.some((child) => child.la === '998' && child.urn === urn) ? ['998'] : [])];
  }

  private async tryRun(school: DemoSchool): Promise<void> {
    const { places, today } = this.settings;
    try {
      await tellAddresses(places, school, this.authoritiesAt(school));
      await runAgent(places, school, today());
    } catch (error) {
      console.error(`${school.urn} ${error instanceof Error ? error.message : 'stopped'}`);
    }
  }
}

function sayWhy(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}
