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
    const known = this.sessions.get(organisation) ?? this.sit(organisation);
    this.sessions.set(organisation, known);
    return known;
  }

  private sit(organisation: string): GatewaySession {
    const account = this.demo.accounts.find(({ userId }) => userId === this.demo.feeding[organisation]);
    if (!account) throw new Error(`demo.json names nobody who feeds ${organisation}.`);
    const { userId, password, tagSerial } = account;
    return new GatewaySession(this.platform, { userId, password, press: () => this.tags.press(tagSerial) });
  }
}
