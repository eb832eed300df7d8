import type { Demo } from '../demonstration/demo';
import type { TagBox } from '../tags/tag-box';
import { GatewaySession } from './gateway-session';

/** The people under whose names the demonstration is fed, each at a browser of their own. */
export class Cast {
  private readonly sessions = new Map<string, GatewaySession>();

  constructor(
    private readonly platform: string,
    private readonly demo: Demo,
    private readonly tags: TagBox,
  ) {}

  /** Whoever feeds for that organisation. */
  of(organisation: string): GatewaySession {
    const userId = this.demo.feeding[organisation];
    if (userId === undefined) throw new Error(`demo.json names nobody who feeds ${organisation}.`);
    return this.person(userId);
  }

  person(userId: string): GatewaySession {
    const known = this.sessions.get(userId) ?? this.sit(userId);
    this.sessions.set(userId, known);
    return known;
  }

  private sit(userId: string): GatewaySession {
    const account = this.demo.accounts.find((one) => one.userId === userId);
    if (account?.tagSerial === undefined) throw new Error(`demo.json has no ${userId} with a tag.`);
    const { password, tagSerial } = account;
    return new GatewaySession(this.platform, { userId, password, press: () => this.tags.press(tagSerial) });
  }
}
