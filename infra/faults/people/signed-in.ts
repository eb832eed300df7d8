import { checkCode, checkPassword, refreshFactor, type RouteContract } from '@tutela/contracts';
import type { PlatformProcess } from '../../whole/platform-process';

/** One person's cookie, and nothing that sends a second time by itself: what a code did is told by the first answer alone. */
export class SignedIn {
  private cookie = '';

  private constructor(
    private readonly platform: PlatformProcess,
    private readonly person: string,
  ) {}

  static async as(platform: PlatformProcess, person: string): Promise<SignedIn> {
    const signedIn = new SignedIn(platform, person);
    const { userId, password } = platform.credentialsOf(person);
    await signedIn.send(checkPassword, { userId, password });
    const { status } = await signedIn.send(checkCode, { code: await signedIn.press() });
    if (status !== 200) throw new Error(`${person} cannot sign in: ${status}`);
    return signedIn;
  }

  press(): Promise<string> {
    return this.platform.credentialsOf(this.person).press();
  }

  /** Was the code accepted? False also where nobody answered. */
  async refresh(code: string): Promise<boolean> {
    const answer = await this.send(refreshFactor, { code }).catch(() => undefined);
    return answer?.status === 200;
  }

  private async send({ method, path }: RouteContract, body: object): Promise<Response> {
    const { url } = this.platform;
    const headers = { origin: url, 'x-tutela': '1', 'content-type': 'application/json', cookie: this.cookie };
    const signal = AbortSignal.timeout(60_000);
    const answer = await fetch(`${url}/api${path}`, { method, headers, body: JSON.stringify(body), signal });
    await answer.arrayBuffer();
    const [cookie] = answer.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    return answer;
  }
}
