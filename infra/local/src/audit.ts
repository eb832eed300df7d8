import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditConfigSchema, exitCodeOf, verifyLogs, type AuditConfig, type Verdict } from '@tutela/audit';
import { readConfig } from '@tutela/platform';
import type { RunningPostgres } from '@tutela/testing';
import { prepareHome, tutelaHome } from './home';

const usage = `npm run audit -- verify [--json] [--checkpoint FILE]...

Recomputes every log from its database and names the first entry that was changed. --checkpoint compares with a checkpoint
that somebody kept. Ends with 0 clean, 2 modified, 3 missing, 4 truncated, 5 forked, 6 forged, 7 unreachable; with
1 when it could not begin, and says why.
`;
const wrongUse = 1;
const unreachable = 7;

/**
 * Verifies the logs of the databases that the environment names, else those of the platform in `TUTELA_HOME`, whether it runs or not.
 * Prints a line for each log, or one JSON object, and answers the exit code (SY-05, security.md rule 36).
 */
export async function audit(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) return say(process.stderr, usage, wrongUse);
  try {
    return await verify(asked, environment);
  } catch (error) {
    // Nothing was verified. The code is none of a verdict's, and a trace would hide the one line that helps.
    return say(process.stderr, `${error instanceof Error ? error.message : String(error)}\n`, wrongUse);
  }
}

async function verify(asked: Asked, environment: NodeJS.ProcessEnv): Promise<number> {
  const copies = await Promise.all(asked.checkpoints.map(readCopy));
  const verdicts = await verdictsOf(environment, copies);
  if (verdicts === undefined) return say(process.stderr, 'No Postgres of a platform is within reach.\n', unreachable);
  const exitCode = exitCodeOf(verdicts);
  const lines = asked.json ? [JSON.stringify({ logs: verdicts, exitCode })] : verdicts.map(inWords);
  return say(process.stdout, lines.map((line) => `${line}\n`).join(''), exitCode);
}

interface Asked {
  readonly json: boolean;
  readonly checkpoints: readonly string[];
}

function readArguments(args: readonly string[]): Asked | undefined {
  const options = { json: { type: 'boolean' }, checkpoint: { type: 'string', multiple: true } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length !== 1 || positionals[0] !== 'verify') return undefined;
    return { json: values.json ?? false, checkpoints: values.checkpoint ?? [] };
  } catch {
    return undefined;
  }
}

async function readCopy(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`The checkpoint ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? ''}).`);
  }
}

async function verdictsOf(environment: NodeJS.ProcessEnv, copies: string[]): Promise<Verdict[] | undefined> {
  if (environment['POSTGRES_HOST'] !== undefined) {
    return verifyLogs(readConfig(auditConfigSchema, environment), copies);
  }
  const folder = tutelaHome(environment);
  const isHome = await stat(join(folder, 'root-secret')).catch(() => undefined);
  if (!isHome) return undefined;
  // Only now: it stands on packages for developing, and beside the services in containers there are none.
  const { startPostgres } = await import('@tutela/testing');
  const postgres = await startPostgres({ home: folder, durable: true }).catch(() => undefined);
  if (!postgres) return undefined;
  try {
    return await verifyLogs(await configOf(folder, postgres, environment), copies);
  } finally {
    // One that a platform uses goes on.
    if (!postgres.adopted) await postgres.stop();
  }
}

type Server = Pick<RunningPostgres, 'host' | 'port' | 'superuser' | 'password'>;

async function configOf(folder: string, postgres: Server, environment: NodeJS.ProcessEnv): Promise<AuditConfig> {
  const { rootSecretFile, checkpoints } = await prepareHome(folder);
  return readConfig(auditConfigSchema, {
    PROFILE: 'local',
    POSTGRES_HOST: postgres.host,
    POSTGRES_PORT: String(postgres.port),
    POSTGRES_ADMIN_USER: postgres.superuser,
    POSTGRES_ADMIN_PASSWORD: postgres.password,
    ROOT_SECRET_FILE: rootSecretFile,
    CHECKPOINTS_DIR: checkpoints,
    AUDIT_ORIGIN: environment['AUDIT_ORIGIN'],
  });
}

/** "la-999: modified, entry 11: the rows of the entry are not …" */
function inWords({ log, kind, index, until, what, ...counts }: Verdict): string {
  const where = index === undefined ? '' : `, entry ${index}${until === undefined ? '' : ` to ${until}`}`;
  const why = what === undefined ? '' : `: ${what}`;
  const { entries, checkpoints, witnessed, waiting } = counts;
  return `${log}: ${kind}${where}${why}. Compared ${entries} entries, ${checkpoints} checkpoints and ${witnessed} copies of them; ${waiting} entries wait for their leaf.`;
}

function say(stream: NodeJS.WriteStream, text: string, exitCode: number): number {
  stream.write(text);
  return exitCode;
}
