import { DatabaseServer } from '@tutela/platform';
import { Client } from 'pg';
import { startAudit, type AuditUnderTest } from './test-support/audit-under-test';

let audit: AuditUnderTest;
beforeAll(async () => {
  audit = await startAudit();
  const child = await audit.aChild();
  const images = [{ after: { code: 'I' } }];
  await audit.write('la-999', { action: 'mark.amended', children: [child], images });
  await audit.write('support', { action: 'sign-in.ended', images });
});
afterAll(() => audit.close());

/** What the server says to a statement of a role of ours: `done`, or the message of its refusal. */
async function tried(database: string, role: string, statement: string): Promise<string> {
  const client = new Client(new DatabaseServer(audit.config).login(database, role));
  await client.connect();
  try {
    await client.query(statement);
    return 'done';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end();
  }
}

const tables = ['entry', 'entry_image', 'leaf', 'tree_node', 'checkpoint'] as const;
const changedColumn = {
  entry: "action = 'other'",
  entry_image: 'place = 7',
  leaf: 'index = 7',
  tree_node: 'level = 8',
  checkpoint: "note = 'other'",
} as const;
const changes = tables.flatMap((table) => [
  `UPDATE audit.${table} SET ${changedColumn[table]}`,
  `DELETE FROM audit.${table}`,
  `TRUNCATE audit.${table} CASCADE`,
]);
const shapes = tables.flatMap((table) => [
  `DROP TABLE audit.${table} CASCADE`,
  `ALTER TABLE audit.${table} ADD COLUMN more text`,
  `ALTER TABLE audit.${table} DISABLE TRIGGER ALL`,
  `CREATE RULE swallow AS ON INSERT TO audit.${table} DO INSTEAD NOTHING`,
]);
const others = [
  'DROP SCHEMA audit CASCADE',
  'ALTER FUNCTION audit.sy_05_append_only() RENAME TO no_more',
  'ALTER FUNCTION audit.sy_05_queue() RENAME TO no_more',
  'INSERT INTO audit.unsequenced VALUES (gen_random_uuid())',
  'UPDATE audit.unsequenced SET entry = gen_random_uuid()',
  'TRUNCATE audit.unsequenced',
  'CREATE OR REPLACE FUNCTION audit.sy_05_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
  'CREATE TABLE audit.another (one text)',
  'SET session_replication_role = replica',
];
const refused = /permission denied|must be owner/;

describe.each(['collection', 'reporting', 'audit', 'identity'])(
  'the log of an authority for the role of %s',
  (service) => {
    const role = `la_999_${service}`;

    it.each(changes)('SY-05 refuses %s', async (statement) => {
      expect(await tried('la_999', role, statement)).toMatch(/permission denied/);
    });

    it.each([...shapes, ...others])('VS-10 SY-05 refuses %s', async (statement) => {
      expect(await tried('la_999', role, statement)).toMatch(refused);
    });
  },
);

describe.each(['audit', 'identity'])('the log of the support site for the role of %s', (role) => {
  it.each([...changes, ...shapes, ...others])('SY-05 refuses %s', async (statement) => {
    expect(await tried('audit', role, statement)).toMatch(refused);
  });
});

describe.each([
  ['la_999', 'la_999_owner'],
  ['audit', 'audit_owner'],
])('the log in %s for its owner', (database, owner) => {
  it.each(changes)('SY-05 the trigger refuses %s', async (statement) => {
    expect(await tried(database, owner, statement)).toMatch(/SY-05: the audit log is append-only/);
  });
});

describe('who makes leaves and checkpoints', () => {
  const sequencing = [
    'INSERT INTO audit.leaf SELECT 9, id, sha256($$x$$) FROM audit.entry',
    'INSERT INTO audit.tree_node VALUES (4, 9, sha256($$x$$))',
    'INSERT INTO audit.checkpoint VALUES (9, $$x$$, now())',
    'DELETE FROM audit.unsequenced',
  ];

  it.each(['collection', 'reporting', 'identity', 'cases'])('SY-05 not the role of %s', async (service) => {
    for (const statement of sequencing)
      expect(await tried('la_999', `la_999_${service}`, statement)).toMatch(/permission denied/);
    expect(await tried('audit', 'identity', sequencing[0] ?? '')).toMatch(/permission denied/);
  });
});

describe('who reads a log', () => {
  it.each(['collection', 'reporting', 'identity'])('VS-12 the role of %s only appends', async (service) => {
    expect(await tried('la_999', `la_999_${service}`, 'SELECT FROM audit.entry')).toMatch(/permission denied/);
  });

  it('VS-12 the role of audit reads', async () => {
    expect(await tried('la_999', 'la_999_audit', 'SELECT FROM audit.entry')).toBe('done');
  });

  it.each([
    'INSERT INTO keys.child_key (child, wrapped) VALUES (1, $$x$$)',
    'DELETE FROM keys.child_key',
    'DELETE FROM keys.la_key',
  ])('VS-12 the role of audit opens with keys and makes or destroys none: %s', async (statement) => {
    expect(await tried('la_999', 'la_999_audit', statement)).toMatch(/permission denied/);
  });

  it('VS-10 the role of audit for one authority cannot connect to its neighbour', async () => {
    await expect(tried('la_998', 'la_999_audit', 'SELECT 1')).rejects.toThrow(/permission denied for database/);
  });
});
