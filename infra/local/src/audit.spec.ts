import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from './audit';

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutela-audit-'));
  await writeFile(join(folder, 'secret'), randomBytes(32).toString('base64'));
  environment = {
    POSTGRES_HOST: '127.0.0.1',
    POSTGRES_PORT: '1',
    POSTGRES_ADMIN_USER: 'nobody',
    POSTGRES_ADMIN_PASSWORD: 'none',
    ROOT_SECRET_FILE: join(folder, 'secret'),
    CHECKPOINTS_DIR: join(folder, 'checkpoints'),
  };
});
afterAll(() => rm(folder, { recursive: true }));

/** What the command writes, and its exit code. */
async function run(args: readonly string[], given: NodeJS.ProcessEnv): Promise<{ code: number; out: string }> {
  const written: string[] = [];
  const keep = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
  const streams = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(keep),
  );
  const code = await audit(args, given);
  for (const stream of streams) stream.mockRestore();
  return { code, out: written.join('') };
}

describe('npm run audit', () => {
  it.each([[[]], [['check']], [['verify', '--loud']]])('says how it is used: %j', async (args) => {
    expect(await run(args, environment)).toMatchObject({ code: 1, out: expect.stringContaining('npm run audit') });
  });

  it('SY-05 security.md 36 ends with 7 when the databases are out of reach', async () => {
    const { code, out } = await run(['verify', '--json'], environment);

    expect(code).toBe(7);
    expect(JSON.parse(out)).toMatchObject({ exitCode: 7, logs: [{ log: 'all', kind: 'unreachable' }] });
    expect(await run(['verify'], { TUTELA_HOME: join(folder, 'none') })).toMatchObject({ code: 7 });
  });

  it.each([
    ['a checkpoint that is not there', ['verify', '--checkpoint', '/no/such/note'], {}, /\/no\/such\/note/],
    ['a checkpoint that is a folder', ['verify', '--checkpoint', '/'], {}, /cannot be read/],
    ['an environment that is not whole', ['verify'], { ROOT_SECRET_FILE: undefined }, /ROOT_SECRET_FILE/],
  ])('says in a line what is wrong with %s', async (_, args, changed, words) => {
    const { code, out } = await run(args, { ...environment, ...changed });

    expect(code).toBe(1);
    expect(out).toMatch(words);
    expect(out).not.toMatch(/^ +at /m);
  });
});
