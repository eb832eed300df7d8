import { OwnEvents } from '@tutela/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { GatewaySession } from '../../local/src/feed/gateway-session';
import { openBrowser } from './browser';
import { OwnSchool } from './own-school';
import { openDay } from './open-day';
import { Platform } from './platform';
import { passwordOf } from './demo-file';
import { signIn } from './sign-in';
import { showTime } from './time-in-page';

const patienceMs = 30_000;
const startsAt = `${openDay}T09:42:00.000Z`;

/** The product with its demonstration on an open day, and a browser for each person who is at it. */
export class Stage {
  private readonly people = new Map<string, Promise<BrowserContext>>();
  private opened: Promise<OwnSchool> | undefined;

  private constructor(
    readonly platform: Platform,
    readonly browser: Browser,
    readonly events: OwnEvents,
  ) {}

  static async open(): Promise<Stage> {
    const events = await OwnEvents.start();
    const [platform, browser] = await Promise.all([Platform.start(startsAt, [], events.variables), openBrowser()]);
    return new Stage(platform, browser, events);
  }

  /** A page of somebody who has not signed in. */
  async stranger(): Promise<Page> {
    const context = await this.browser.newContext();
    context.setDefaultTimeout(patienceMs);
    await showTime(context, this.platform.aheadMs);
    return context.newPage();
  }

  /** A new page in the browser of that person, who signs in once for all journeys. */
  async pageOf(userId: string, path: string): Promise<Page> {
    const page = await (await this.browserOf(userId)).newPage();
    await page.goto(this.platform.url + path);
    return page;
  }

  /** That person's session without a browser, for what is not the subject of a journey. */
  atDesk(userId: string): GatewaySession {
    const { platform } = this;
    const press = (): Promise<string> => platform.press(userId);
    return new GatewaySession(platform.url, { userId, password: passwordOf(userId), press });
  }

  /** The school whose records the journeys write; opened once for all of them. */
  school(): Promise<OwnSchool> {
    return (this.opened ??= OwnSchool.open(this.platform, this.atDesk('k.osei')));
  }

  async close(): Promise<void> {
    await (await this.opened?.catch(() => undefined))?.close();
    await this.browser.close();
    await this.platform.remove();
    await this.events.close();
  }

  private browserOf(userId: string): Promise<BrowserContext> {
    const known = this.people.get(userId) ?? this.arrive(userId);
    this.people.set(userId, known);
    return known;
  }

  private async arrive(userId: string): Promise<BrowserContext> {
    const page = await this.stranger();
    await signIn(page, this.platform, userId);
    await page.close();
    return page.context();
  }
}
