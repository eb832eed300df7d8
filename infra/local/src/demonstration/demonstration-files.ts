import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TagBox } from '../tags/tag-box';
import { readDemo } from './demo';
import { demonstrationOf } from './demonstration-of';
import { schoolHeads } from './school-heads';

export interface DemonstrationFiles {
  readonly identity: string;
  readonly cases: string;
}

/**
 * Writes what services that run as processes of their own read as `DEMONSTRATION_FILE`. Seeds of tags and passwords are in it: for its owner
 * alone, as all that is secret in the home.
 */
export async function writeDemonstrationFiles(home: string): Promise<DemonstrationFiles> {
  const folder = join(home, 'demonstration');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keep = async (name: string, content: object): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(content), { mode: 0o600 });
    return file;
  };
  return {
    identity: await keep('identity.json', await demonstrationOf(readDemo(), new TagBox(home))),
    cases: await keep('cases.json', schoolHeads()),
  };
}
