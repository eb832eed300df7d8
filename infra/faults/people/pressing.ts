import { setTimeout as pause } from 'node:timers/promises';
import type { PlatformProcess } from '../../whole/platform-process';
import { wrong, type Wrong } from '../wrong';
import { repeat, type Acting } from './answered';
import { SignedIn } from './signed-in';

/** Each pair leaves a try that is not accepted, and a tag that has forty of them is locked (security.md rule 13). */
const mostPairs = 25;
const betweenMs = 400;
const people = ['m.reed', 'a.northcott', 't.whitlock'];

/** People who send one code twice at the same moment, as with a double click: it counts once (security.md rule 12). */
export class Pressing implements Acting {
  commands = 0;
  private acknowledged = 0;
  private readonly twice: string[] = [];
  private readonly going: { stop(): Promise<void> };

  private constructor(
    private readonly platform: PlatformProcess,
    private readonly signedIn: readonly SignedIn[],
  ) {
    this.going = repeat(() => this.pressOne());
  }

  static async begin(platform: PlatformProcess): Promise<Pressing> {
    return new Pressing(platform, await Promise.all(people.map((person) => SignedIn.as(platform, person))));
  }

  stop(): Promise<void> {
    return this.going.stop();
  }

  /** What people were told, and what the entries tell, against the codes. */
  async wrong(): Promise<Wrong[]> {
    const [entries] = await this.platform.eye.rows<{ accepted: number }>(
      'la_999',
      `SELECT count(*)::int AS accepted FROM audit.entry WHERE action = 'sign-in.factor-refreshed' AND outcome = 'done'`,
    );
    const accepted = entries?.accepted ?? 0;
    return [
      ...this.twice.map((person) => wrong('doubled', `one code of ${person} was accepted twice`)),
      ...(accepted < this.acknowledged
        ? [wrong('lost', `${this.acknowledged} fresh codes were acknowledged, and ${accepted} have their entry`)]
        : []),
      ...(accepted > this.commands
        ? [wrong('doubled', `${this.commands} fresh codes were sent, and ${accepted} were accepted`)]
        : []),
    ];
  }

  private async pressOne(): Promise<void> {
    await pause(betweenMs);
    if (this.commands >= mostPairs * people.length) return;
    const at = this.commands % people.length;
    const person = this.signedIn[at] as SignedIn;
    this.commands += 1;
    const code = await person.press();
    const both = await Promise.all([person.refresh(code), person.refresh(code)]);
    if (both.includes(true)) this.acknowledged += 1;
    if (!both.includes(false)) this.twice.push(people[at] ?? '');
  }
}
