import { readFileSync } from 'node:fs';

/** What `DEMONSTRATION_FILE` names, as the launcher wrote it; nothing where it names none. A config refuses the name outside of the local profile. */
export function readDemonstration(path: string | undefined): unknown {
  return path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'));
}
