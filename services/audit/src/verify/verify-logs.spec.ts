import { openLogs, type LogsUnderTest } from '../test-support/logs-under-test';
import { WitnessFile } from '../tree/witness-file';
import { exitCodes, type Kind, type Verdict } from './verdict';
import { exitCodeOf, verifyLogs } from './verify-logs';

let audit: LogsUnderTest;
beforeAll(async () => {
  audit = await openLogs();
  for (const log of ['support', 'la-999', 'la-998']) {
    await audit.write(log, { action: 'mark.amended' }, { action: 'mark.amended' });
    await audit.sequence(log);
  }
});
afterAll(() => audit.close());

const kinds = (verdicts: readonly Verdict[]) => verdicts.map(({ log, kind }) => `${log} ${kind}`);

/** Of the role that verifies; a test's roles have names of their own. */
const rightToRead = (verb: string, preposition: string) => `
  DO $$ BEGIN EXECUTE (SELECT format('${verb} SELECT ON audit.leaf ${preposition} %I', rolname) FROM pg_roles
    WHERE rolname LIKE '%la_998_audit' AND has_schema_privilege(oid, 'audit', 'USAGE')); END $$`;

describe('all logs of a platform', () => {
  it('SY-05 are verified, each by itself', async () => {
    const verdicts = await verifyLogs(audit.config);

    expect(kinds(verdicts)).toEqual(['support clean', 'la-998 clean', 'la-999 clean']);
    expect(exitCodeOf(verdicts)).toBe(0);
  });

  it('SY-05 are compared with copies that others kept, each with those of its own', async () => {
    const [support, , own] = await verifyLogs(audit.config);
    const copies = [support?.note ?? '', own?.note ?? ''];

    expect(kinds(await verifyLogs(audit.config, copies))).toEqual(['support clean', 'la-998 clean', 'la-999 clean']);
    expect(kinds(await verifyLogs(audit.config, ['example.com/log\n1\nx\n\n— x AAAA\n'])).at(-1)).toBe(
      'example.com/log forged',
    );
  });

  it('SY-05 one that cannot be read is unreachable, though its database is gone', async () => {
    await audit.eye.rows('la_998', rightToRead('REVOKE', 'FROM'));
    expect(kinds(await verifyLogs(audit.config))).toContain('la-998 unreachable');
    await audit.eye.rows('la_998', rightToRead('GRANT', 'TO'));
    await new WitnessFile(audit.config.CHECKPOINTS_DIR, 'la-997').append({
      size: 1,
      note: 'of a database that is gone',
    });

    const verdicts = await verifyLogs(audit.config);

    expect(kinds(verdicts)).toEqual(['support clean', 'la-998 clean', 'la-999 clean', 'la-997 unreachable']);
    expect(exitCodeOf(verdicts)).toBe(7);
  });

  it('SY-05 are unreachable when the server is', async () => {
    const verdicts = await verifyLogs({ ...audit.config, POSTGRES_PORT: 1 });

    expect(kinds(verdicts)).toEqual(['all unreachable']);
    expect(exitCodeOf(verdicts)).toBe(7);
  });
});

describe('how a verifying command ends', () => {
  const verdict = (kind: Kind): Verdict => ({ log: 'x', kind, entries: 0, checkpoints: 0, witnessed: 0, waiting: 0 });

  it('SY-05 security.md 36: each kind by its own code', () => {
    expect(exitCodes).toEqual({
      clean: 0,
      modified: 2,
      missing: 3,
      truncated: 4,
      forked: 5,
      forged: 6,
      unreachable: 7,
    });
  });

  it('SY-05 as the first log that is not clean, rather than as one that is away', () => {
    expect(exitCodeOf([verdict('clean'), verdict('unreachable'), verdict('truncated'), verdict('forged')])).toBe(4);
  });
});
