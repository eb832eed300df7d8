import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ignoring } from '../postgres/ignoring';

const execute = promisify(execFile);
const root = join(__dirname, '../../../..');
const pom = join(root, 'infra/kafka/pom.xml');

/**
 * The broker's programs, fetched once by Maven for each version of our pom, outside of git.
 * @returns a folder of jars. Throws with what Maven said where it cannot fetch them.
 */
export async function brokerArtifacts(): Promise<string> {
  const version = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const cache = join(root, 'node_modules/.cache/tutela-kafka');
  const folder = join(cache, version);
  if ((await readdir(folder).catch(() => [])).length > 0) return folder;
  await mkdir(cache, { recursive: true });
  // Renamed when it is whole: Maven that was killed leaves a half.
  const unfinished = `${folder}.${randomBytes(6).toString('hex')}`;
  try {
    await fetchInto(unfinished);
    await rename(unfinished, folder).catch(ignoring('ENOTEMPTY', 'EEXIST'));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function fetchInto(folder: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  await execute('mvn', ['-q', '-B', '-f', pom, ...goal], { maxBuffer: 16 * 1024 * 1024 }).catch((cause: unknown) => {
    const { stdout, code } = cause as { stdout?: string; code?: string };
    const said = code === 'ENOENT' ? 'mvn is not there' : (stdout ?? '').trim().split('\n').slice(0, 5).join('\n');
    throw new Error(`Kafka cannot be fetched by Maven: ${said}. Name a broker in KAFKA_BROKERS instead.`, { cause });
  });
}
