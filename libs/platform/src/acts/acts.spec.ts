import { authorityOnboarded, Refusal, setCollection } from '@tutela/contracts';
import { openSharedDatabase } from '../database/shared-database';
import { LaDatabases } from '../la/la-databases';
import { CreateNotes1763899000000 } from '../test-support/notes.migration';
import { mondayMorning, officerOf, ownConfig, stored } from '../test-support/platform-under-test';
import { act, type Place } from './act';
import type { Actor } from './actor';
import { Acts } from './acts';
import type { Tx } from './tx';

const config = ownConfig();
const las = new LaDatabases({
  config,
  service: 'collection',
  migrations: [CreateNotes1763899000000],
  onCommit: () => undefined,
});
const told = jest.fn();
let shared: Place;
let acts: Acts;

beforeAll(async () => {
  for (const la of ['999', '998']) await las.build(la);
  const migrations = [CreateNotes1763899000000];
  shared = await openSharedDatabase({ config, service: 'collection', migrations, onCommit: told });
  acts = new Acts(shared, las);
});
beforeEach(() => told.mockClear());
afterAll(async () => {
  await las.close();
  await shared.source.destroy();
});

const contract = { audit: 'note.said' };
const operator = officerOf(undefined);

/** Says something, with its event and its entry. */
async function say(tx: Tx, words: string): Promise<void> {
  await tx.rows`INSERT INTO note (words) VALUES (${words})`;
  tx.emit(authorityOnboarded, { la: '999', name: words });
  tx.audit({ object: words });
}

async function traces(words: string): Promise<Record<string, number>> {
  const [counts] = await stored<Record<string, number>>(
    config,
    'collection',
    `SELECT (SELECT count(*)::int FROM collection.note WHERE words = $1) AS notes,
      (SELECT count(*)::int FROM collection.outbox WHERE event->'data'->>'name' = $1) AS events,
      (SELECT count(*)::int FROM collection.audit_pending) AS entries`,
    [words],
  );
  return counts ?? {};
}

describe('an act', () => {
  it('SY-04 SY-02 stores its change, its entry and its event together, and tells of it after', async () => {
    const before = await traces('together');

    await acts.shared(contract, operator, (tx) => say(tx, 'together'));

    expect(await traces('together')).toEqual({ notes: 1, events: 1, entries: (before.entries ?? 0) + 1 });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('SY-04 does not commit if it forgets its audit entry', async () => {
    const before = await traces('forgotten');
    const forgetful = acts.shared(contract, operator, async (tx) => {
      await tx.rows`INSERT INTO note (words) VALUES ('forgotten')`;
      tx.emit(authorityOnboarded, { la: '999', name: 'forgotten' });
    });

    await expect(forgetful).rejects.toThrow('SY-04: note.said did not write its audit entry.');
    expect(await traces('forgotten')).toEqual(before);
    expect(told).not.toHaveBeenCalled();
  });

  it('SY-04 does not commit if its entry cannot be stored', async () => {
    const before = await traces('unkept');
    const unsealed = () => Promise.reject(new Error('no key'));
    const acting = (leaveEntry: Place['leaveEntry']) =>
      act({ ...shared, leaveEntry }, contract, operator, (tx) => say(tx, 'unkept'));

    await expect(acting(unsealed)).rejects.toThrow('no key');
    expect(await traces('unkept')).toEqual(before);
  });

  it('SY-02 SY-04 a statement that goes out with the commit undoes all of it when it fails', async () => {
    await acts.shared(contract, operator, (tx) => say(tx, 'only once'));
    const before = await traces('only once');
    const doubled = acts.shared(contract, operator, (tx) => {
      tx.atEnd`INSERT INTO note (words) VALUES (${'before it'})`;
      tx.atEnd`INSERT INTO note (words) VALUES (${'only once'})`;
      tx.audit({ object: 'only once' });
      return Promise.resolve();
    });

    await expect(doubled).rejects.toMatchObject({ code: '23505' });
    expect(await traces('only once')).toEqual(before);
    expect(await traces('before it')).toMatchObject({ notes: 0 });
  });

  it('SY-02 SY-04 an act that leaves its entry and nothing else stores it, or fails with it, and the connection serves the next act', async () => {
    const before = await traces('alone');
    const alone = (tx: Tx) => {
      tx.audit({ object: 'alone' });
      return Promise.resolve();
    };
    const leaveEntry: Place['leaveEntry'] = (sql, atEnd) => {
      atEnd(() => sql`SELECT 1 / 0`);
      return Promise.resolve();
    };

    await acts.shared(contract, operator, alone);
    for (let again = 0; again < 12; again++)
      await expect(act({ ...shared, leaveEntry }, contract, operator, alone)).rejects.toMatchObject({
        code: '22012',
      });
    await acts.shared(contract, operator, alone);

    expect(await traces('alone')).toEqual({ ...before, entries: (before.entries ?? 0) + 2 });
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('SY-02 an act that goes on after a failed statement has not happened, and says so', async () => {
    await acts.shared(contract, operator, (tx) => say(tx, 'there'));
    const careless = acts.shared(contract, operator, async (tx) => {
      await tx.rows`INSERT INTO note (words) VALUES (${'there'})`.catch(() => undefined);
      tx.audit({ object: 'there' });
    });

    await expect(careless).rejects.toThrow();
  });

  it('SY-02 what an act still asks for while it is being undone is not stored by itself', async () => {
    let left: Promise<unknown> | undefined;
    const refused = acts.shared(contract, operator, (tx) => {
      left = tx.rows`SELECT 1`.then(() => tx.rows`INSERT INTO note (words) VALUES (${'behind the end'})`);
      left.catch(() => undefined);
      // The rollback is answered after this one; the first is answered long before.
      tx.rows`SELECT count(*) FROM generate_series(1, 1000000)`.catch(() => undefined);
      throw new Refusal('conflict');
    });

    await expect(refused).rejects.toMatchObject({ type: 'conflict' });
    await expect(left).rejects.toThrow('This transaction is over.');
    expect(await traces('behind the end')).toMatchObject({ notes: 0 });
  });

  it('SY-02 SY-04 a refusal undoes all of it, and nothing is told', async () => {
    const before = await traces('refused');
    const refused = acts.shared(contract, operator, async (tx) => {
      await say(tx, 'refused');
      throw new Refusal('conflict');
    });

    await expect(refused).rejects.toMatchObject({ type: 'conflict' });
    expect(await traces('refused')).toEqual(before);
    expect(told).not.toHaveBeenCalled();
  });

  it('SY-02 an error of the database undoes all of it, and the connection serves the next act', async () => {
    await acts.shared(contract, operator, (tx) => say(tx, 'once'));
    const before = await traces('once');

    for (let again = 0; again < 12; again++)
      await expect(acts.shared(contract, operator, (tx) => say(tx, 'once'))).rejects.toMatchObject({ code: '23505' });
    expect(await traces('once')).toEqual(before);
    await acts.shared(contract, operator, (tx) => say(tx, 'after'));
    expect(await traces('after')).toMatchObject({ notes: 1 });
  });

  it('an act that says why it is not audited commits without an entry', async () => {
    const notAudited = { audit: { notAudited: 'reads no child' } };
    const count = await acts.shared(notAudited, operator, (tx) => tx.rows`SELECT 1`);

    expect(count).toHaveLength(1);
    expect(told).not.toHaveBeenCalled();
  });

  it('SY-04 is never replaced by statements that stand alone: what is audited is refused there', async () => {
    const reading = { audit: { notAudited: 'reads no child' } };
    const look = () => acts.alone(reading, ({ rows }) => rows<{ one: number }>`SELECT 1 AS one`);

    expect(await look()).toEqual([{ one: 1 }]);
    await expect(acts.alone(contract, () => look())).rejects.toThrow('SY-04: note.said is audited');
  });

  it('VS-13 its entry has the time of the act, and an id of that time', async () => {
    const { tx, entry } = await acts.shared(contract, operator, (tx) => {
      tx.audit({});
      return Promise.resolve({ tx, entry: tx.entries[0] });
    });

    expect(entry?.at).toBe(tx.now);
    expect(tx.now.getTime() - mondayMorning.getTime()).toBeLessThan(60_000);
    expect(Number.parseInt(entry?.id.replaceAll('-', '').slice(0, 12) ?? '', 16)).toBe(tx.now.getTime());
  });
});

describe('where an act takes place', () => {
  const whichLa = (tx: Tx) => {
    tx.audit({ object: tx.la });
    return Promise.resolve(tx.la);
  };
  const entriesIn = (la: string, action: string) =>
    stored<{ object: string; outcome: string; facts: object }>(
      config,
      `la_${la}`,
      'SELECT object, outcome, facts FROM audit.entry WHERE action = $1',
      [action],
    );

  it("VS-10 a person's own act is in the database of the own authority and of no other", async () => {
    const own = { audit: 'note.own' };

    expect(await acts.own(own, officerOf('999'), whichLa)).toBe('999');
    expect(await entriesIn('999', 'note.own')).toMatchObject([{ object: '999' }]);
    expect(await entriesIn('998', 'note.own')).toEqual([]);
  });

  it.each<Actor>([operator, { kind: 'system', name: 'sweep' }, { kind: 'nobody', network: '192.0.2.1' }])(
    'VS-10 who belongs to no authority has no own one: $kind',
    async (actor) => {
      await expect(acts.own(contract, actor, whichLa)).rejects.toMatchObject({ type: 'not-found' });
    },
  );

  it('VS-10 in a shared database there is no authority to speak of', async () => {
    await expect(acts.shared(contract, operator, whichLa)).rejects.toThrow('not in the database of an LA');
  });

  it("security.md 37 a refusal that tried a rule is an entry in the log of the person's authority", async () => {
    await acts.refused(setCollection, officerOf('998'), new Refusal('not-your-role'), '999001');

    const { audit } = setCollection;
    expect(await entriesIn('998', audit as string)).toEqual([
      { object: '999001', outcome: 'refused', facts: { refusal: 'not-your-role' } },
    ]);
    expect(await entriesIn('999', audit as string)).toEqual([]);
  });
});
