import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrolmentRecorded } from '@tutela/contracts';
import { example } from './cli';
import { learn, noFacts } from './facts';
import { readKnowledge, writeKnowledge } from './knowledge-file';
import { Refused } from './refused';
import { textOf } from './report-text';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutela-example-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function refusalOf(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const said: unknown[] = [];
  const error = jest.spyOn(console, 'error').mockImplementation((text) => void said.push(text));
  expect(await example(args, environment)).toBe(1);
  error.mockRestore();
  return said.join();
}

describe('npm run example', () => {
  const ofNorthmere = ['--la', '999', '--state', 'none'];

  it('SY-07 without brokers says in a sentence what is needed', async () => {
    expect(await refusalOf(ofNorthmere, {})).toContain('Set KAFKA_BROKERS (host:port, comma between)');
  });

  it('says how it is called', async () => {
    expect(await refusalOf(['--la', 'Northmere'], {})).toContain('npm run example -- --la 999');
    expect(await refusalOf(['--help'], {})).toContain('npm run example -- --la 999');
  });

  it('security.md 22 sends no password without TLS, and tells none', async () => {
    const password = join(folder, 'password');
    await writeFile(password, 'not to be told');
    const environment = {
      KAFKA_BROKERS: 'kafka.example:9092',
      KAFKA_SASL_USERNAME: 'a-data-team',
      KAFKA_SASL_PASSWORD_FILE: password,
    };

    const said = await refusalOf(ofNorthmere, environment);

    expect(said).toContain('KAFKA_TLS_CA: is needed with KAFKA_SASL_USERNAME');
    expect(said).not.toContain('not to be told');
  });

  it('names the brokers’ silence', async () => {
    expect(await refusalOf(ofNorthmere, { KAFKA_BROKERS: '127.0.0.1:1' })).toContain('The brokers do not answer');
  });
});

describe('what is known', () => {
  const facts = noFacts('999');
  learn(facts, 'not an event', 'topic/0/0');
  facts.enrolments.set('one', enrolmentRecorded.example);

  it('SY-02 is kept whole with how far it was heard', async () => {
    const path = join(folder, 'new', 'known.json');
    const known = { facts, positions: new Map([['topic/0', 12n]]), cluster: 'cluster', missed: true };

    await writeKnowledge(path, known);

    expect(await readKnowledge(path, '999')).toEqual(known);
    await expect(readKnowledge(path, '998')).rejects.toThrow(Refused);
  });

  it('is nothing at first', async () => {
    expect(await readKnowledge(join(folder, 'none'), '999')).toEqual({
      facts: noFacts('999'),
      positions: new Map(),
      missed: false,
    });
  });

  it('is not read of a file that is another’s', async () => {
    const path = join(folder, 'foreign');
    await writeFile(path, 'no JSON');

    await expect(readKnowledge(path, '999')).rejects.toThrow('name another with --state');
  });
});

describe('the report at a terminal', () => {
  it('SY-07 is a table for each school year, the places, and what is in doubt', () => {
    const month = { urn: '999001', enrolments: 2, possible: 80, attended: 71, authorised: 6, unauthorised: 3 };
    const text = textOf({
      la: '999',
      months: [
        { ...month, schoolYear: '2025/26', month: '2026-07' },
        { ...month, schoolYear: '2026/27', month: '2026-09' },
      ],
      places: [{ urn: '999014', held: 3, of: 15 }],
      doubts: ['Something.'],
    });

    expect(text).toContain('Authority 999, school year 2025/26, in sessions\n');
    expect(text).toContain(
      '  month  school  enrolments  possible  attended  authorised  unauthorised\n2026-09  999001',
    );
    expect(text).toContain('School 999014: 3 of 15 places are held');
    expect(text.endsWith('In doubt: Something.')).toBe(true);
  });

  it('says so where nothing was told', () => {
    expect(textOf({ la: '999', months: [], places: [], doubts: [] })).toBe(
      'Nothing has been told of the authority 999.',
    );
  });
});
