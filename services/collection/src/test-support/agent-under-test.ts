import { createHash, randomUUID } from 'node:crypto';
import {
  agreeSharing,
  createEnrolmentCode,
  enrolInstall,
  readBlindedList,
  reportMatches,
  sendBatch,
  setCollection,
  setSchoolCollection,
  type InputOf,
  type OutputOf,
  type RouteContract,
} from '@tutela/contracts';
import { contentHash, newSigningKey, signBytes, type SigningKey } from '@tutela/sealing';
import { person, stranger, type Answer } from '@tutela/testing';
import { importPKCS8, SignJWT } from 'jose';
import type { CollectionUnderTest } from './collection-under-test';

type Batch = InputOf<typeof sendBatch>['batch'];

/** A school's agent as collection meets it: its own key, one signed token for each request. */
export class AgentUnderTest {
  readonly key: SigningKey = newSigningKey();
  enrolled: OutputOf<typeof enrolInstall> | undefined;

  constructor(
    private readonly collection: CollectionUnderTest,
    readonly urn: string,
    private readonly la = '999',
  ) {}

  async enrol(code: string): Promise<void> {
    this.enrolled = await this.collection
      .as(stranger)
      .ask(enrolInstall, { code, publicKey: this.key.publicKey, version: '1.0.0' });
  }

  async call<R extends RouteContract>(
    route: R,
    input: Readonly<Record<string, unknown>>,
    claims: Readonly<Record<string, unknown>> = {},
  ): Promise<Answer<OutputOf<R>>> {
    const body = route.method === 'GET' ? '' : JSON.stringify(input);
    const token = await this.token(route, body, claims);
    return this.collection.as(stranger).call(route, input, { headers: { authorization: `Bearer ${token}` } });
  }

  async ask<R extends RouteContract>(route: R, input: Readonly<Record<string, unknown>>): Promise<OutputOf<R>> {
    const answer = await this.call(route, input);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
    return answer.body;
  }

  /** Sends a batch of marks under the next or a named sequence. */
  async send(marks: Batch['marks'], sequence: number): Promise<Answer<OutputOf<typeof sendBatch>>> {
    const batch: Batch = { sequence, category: 'attendance', readAt: '2026-11-16T09:40:00Z', marks };
    return this.call(sendBatch, { batch, signature: signBytes(this.key.privatePem, Buffer.from(contentHash(batch))) });
  }

  async token(route: RouteContract, body: string, claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const install = this.enrolled?.install ?? randomUUID();
    const now = Math.floor(Date.now() / 1000);
    const bh = createHash('sha256').update(body).digest('base64url');
    const all = {
      iss: install,
      sub: install,
      aud: 'collection',
      iat: now,
      exp: now + 60,
      jti: randomUUID(),
      la: this.la,
      bh,
      htm: route.method,
      htu: route.path,
      ...claims,
    };
    return new SignJWT(all)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'agent+jwt' })
      .sign(await importPKCS8(this.key.privatePem, 'EdDSA'));
  }
}

/** An agent that may share: enrolled, agreed, the authority has begun for itself and for the school, these entries are settled. */
export async function anAgreedAgent(
  collection: CollectionUnderTest,
  urn: string,
  settled: readonly string[],
): Promise<AgentUnderTest> {
  const officer = collection.as(person('vs-officer', '999'));
  await officer.ask(setCollection, { state: 'collecting' });
  await officer.ask(setSchoolCollection, { urn, state: 'collecting' });
  const { code } = await officer.ask(createEnrolmentCode, { urn });
  const agent = new AgentUnderTest(collection, urn);
  await agent.enrol(code);
  await agent.ask(agreeSharing, {
    name: 'J. Whitlock',
    office: 'Headteacher',
    categories: ['attendance'],
    agreedAt: '2026-11-16T09:00:00Z',
  });
  await agent.ask(readBlindedList, {});
  await agent.ask(reportMatches, {
    matches: settled.map((entry) => ({ entry, outcome: 'matched', agreed: ['upn', 'birth-date', 'name'] })),
  });
  return agent;
}
