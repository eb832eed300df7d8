import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ContainerRuntimeClient } from 'testcontainers';

const answersWithinMs = 5_000;

/**
 * The Docker engine of this machine, or the one that its environment names; nothing where there is none, or it does not answer in time.
 * Testcontainers is loaded only where a sign of one is seen.
 */
export async function containerEngine(environment = process.env): Promise<ContainerRuntimeClient | undefined> {
  if (!signsOfAnEngine(environment)) return undefined;
  const { getContainerRuntimeClient } = await import('testcontainers');
  const late = new AbortController();
  const tooLate = pause(answersWithinMs, undefined, { signal: late.signal }).catch(() => undefined);
  const engine = await Promise.race([getContainerRuntimeClient().catch(() => undefined), tooLate]);
  late.abort();
  return engine;
}

/** Where Testcontainers looks for one. */
function signsOfAnEngine({ DOCKER_HOST, XDG_RUNTIME_DIR }: NodeJS.ProcessEnv): boolean {
  if (DOCKER_HOST) return true;
  const home = homedir();
  const sockets = [
    '/var/run/docker.sock',
    join(home, '.docker/run/docker.sock'),
    join(home, '.docker/desktop/docker.sock'),
    `/run/user/${process.getuid?.() ?? ''}/docker.sock`,
    ...(XDG_RUNTIME_DIR ? [join(XDG_RUNTIME_DIR, 'docker.sock')] : []),
  ];
  return [join(home, '.testcontainers.properties'), ...sockets].some(existsSync);
}
