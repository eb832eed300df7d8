import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { acceptInvitation, nominatePerson, readInvitation } from '@tutela/contracts';
import { eventually, stranger } from '@tutela/testing';
import { SMTPServer } from 'smtp-server';
import {
  password,
  signIn,
  startIdentity,
  type IdentityUnderTest,
  type SignedIn,
} from '../../test-support/identity-under-test';

let identity: IdentityUnderTest;
let head: SignedIn;
beforeAll(async () => {
  identity = await startIdentity();
  head = await signIn(identity, identity.aPerson('virtual-head'));
});
afterAll(() => identity.close());

function somebody() {
  const userId = `n.${randomBytes(5).toString('hex')}`;
  return { userId, name: 'Samuel Obi', email: `${userId}@northmere.example`, role: 'vs-reader' } as const;
}

function secretIn(text: string): string {
  const secret = /https:\/\/tutela\.example\/invite#([\w-]{43})/.exec(text)?.[1];
  if (secret === undefined) throw new Error('No link in the letter.');
  return secret;
}

async function secretFor({ email }: { email: string }, place = 0): Promise<string> {
  const letter = await eventually(
    async () => (await identity.readMailbox()).filter(({ to }) => to === email).reverse()[place],
  );
  return secretIn(letter.text);
}

describe('an invitation', () => {
  it('VS-12 NC-10 makes a nominated person active with a tag of their own, once', async () => {
    const samuel = somebody();
    const nominated = await identity.as(head.actor).ask(nominatePerson, samuel);
    const secret = await secretFor(samuel);
    const tag = identity.aStockTag();

    const told = await identity.as(stranger).ask(readInvitation, { secret });
    const input = { secret, password, tagSerial: tag.serial, firstCode: tag.press(), secondCode: tag.press() };
    const answer = await identity.as(stranger).ask(acceptInvitation, input);
    const again = await identity.as(stranger).call(acceptInvitation, input);

    expect(nominated).toMatchObject({ state: 'invited', userId: samuel.userId });
    expect(told).toEqual({
      userId: samuel.userId,
      name: 'Samuel Obi',
      organisation: 'Northmere',
      role: 'vs-reader',
      needsTag: true,
    });
    expect(answer).toEqual({ userId: samuel.userId });
    expect(again).toMatchObject({ status: 410, problem: { type: 'invitation-over' } });
    const holder = {
      ...samuel,
      organisation: 'la-999',
      password,
      tagSerial: tag.serial,
      tagSeed: tag.seed,
      press: () => tag.press(),
    };
    expect((await signIn(identity, holder)).person.role).toBe('vs-reader');
  });

  it('NC-10 binds a tag to one person, though two register it at once', async () => {
    const [one, other] = [somebody(), somebody()];
    for (const person of [one, other]) await identity.as(head.actor).ask(nominatePerson, person);
    const secrets = [await secretFor(one), await secretFor(other)];
    const tag = identity.aStockTag();
    const codes = { tagSerial: tag.serial, firstCode: tag.press(), secondCode: tag.press() };

    const answers = await Promise.all(
      secrets.map((secret) => identity.as(stranger).call(acceptInvitation, { secret, password, ...codes })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const bound = await identity.eye.rows(
      'identity',
      `SELECT 1 FROM identity.tag WHERE serial = $1 AND state = 'registered'`,
      [tag.serial],
    );
    expect(bound).toHaveLength(1);
  });

  it('NC-10 refuses codes that are not in a row, a tag with a holder, and charges the tries', async () => {
    const samuel = somebody();
    await identity.as(head.actor).ask(nominatePerson, samuel);
    const [secret, tag, held] = [await secretFor(samuel), identity.aStockTag(), identity.aPerson()];
    const [first, , third] = [tag.press(), tag.press(), tag.press()];
    const tryWith = (tagSerial: string, firstCode: string, secondCode: string) =>
      identity.as(stranger).call(acceptInvitation, { secret, password, tagSerial, firstCode, secondCode });

    const gap = await tryWith(tag.serial, first, third);
    const theirs = await tryWith(held.tagSerial, held.press(), held.press());
    const unknown = await tryWith('T-none', first, third);

    expect(new Set([gap, theirs, unknown].map(({ problem }) => problem.type))).toEqual(new Set(['tag-not-accepted']));
    const [row] = await identity.eye.rows<{ failures: number }>(
      'identity',
      'SELECT failures FROM identity.tag WHERE serial = $1',
      [tag.serial],
    );
    expect(row?.failures).toBe(1);
  });

  it('VS-12 refuses a short and a known password', async () => {
    const samuel = somebody();
    await identity.as(head.actor).ask(nominatePerson, samuel);
    const rest = { secret: await secretFor(samuel), tagSerial: 'T', firstCode: '000000', secondCode: '000000' };

    const short = await identity.as(stranger).call(acceptInvitation, { ...rest, password: 'short' });
    const known = await identity.as(stranger).call(acceptInvitation, { ...rest, password: 'Northmere2026' });

    expect([short.problem.type, known.problem.type]).toEqual(['password-too-short', 'password-is-known']);
  });

  it('VS-12 invites anew when asked again; the first invitation is over, and so is one of eight days', async () => {
    const samuel = somebody();
    const first = await identity.as(head.actor).ask(nominatePerson, samuel);
    const again = await identity.as(head.actor).ask(nominatePerson, { ...samuel, name: 'Samuel Obi-Marsh' });
    const [old, fresh] = [await secretFor(samuel, 0), await secretFor(samuel, 1)];

    expect(again.account).toBe(first.account);
    expect((await identity.as(stranger).call(readInvitation, { secret: old })).problem.type).toBe('invitation-over');
    expect((await identity.as(stranger).ask(readInvitation, { secret: fresh })).name).toBe('Samuel Obi-Marsh');
    await identity.eye.rows('identity', `UPDATE identity.invitation SET expires_at = expires_at - interval '8 days'`);
    expect((await identity.as(stranger).call(readInvitation, { secret: fresh })).status).toBe(410);
  });

  it('security.md 56 refuses a name with what cannot be seen', async () => {
    const answer = await identity.as(head.actor).call(nominatePerson, { ...somebody(), name: 'Samuel\u202e ibO' });

    expect(answer).toMatchObject({
      status: 400,
      problem: { fields: [{ path: 'name', code: 'invisible-characters' }] },
    });
  });
});

describe('a letter', () => {
  it('goes to the mail server once it takes it, and is wiped here', async () => {
    const received: string[] = [];
    let refusals = 1;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString()));
        stream.on('end', () => {
          refusals -= 1;
          if (refusals < 0) received.push(text);
          done(refusals < 0 ? null : Object.assign(new Error('later'), { responseCode: 451 }));
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const own = await startIdentity({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    const samuel = somebody();
    const { actor } = await signIn(own, own.aPerson('virtual-head'));

    await own.as(actor).ask(nominatePerson, samuel);

    const letter = await eventually(() => Promise.resolve(received[0]));
    expect(letter).toContain(`To: ${samuel.email}`);
    expect(secretIn(letter.replaceAll('=\r\n', ''))).toHaveLength(43);
    const rows = await eventually(async () => {
      const sent = await own.eye.rows<{ attempts: number; mail_sealed: Buffer | null }>(
        'identity',
        'SELECT attempts, mail_sealed FROM identity.mail_outbox WHERE sent_at IS NOT NULL',
      );
      return sent.length > 0 && sent;
    });
    expect(rows).toEqual([{ attempts: 1, mail_sealed: null }]);
    await own.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
