import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minifySync } from '@swc/core';
import { littleOf, msOf, type Measure } from './measure';
import type { Stand } from './stand';

const portal = join(__dirname, '../../web/portal/dist');
const kilobyte = 1000;
const bareServer = `require('node:http').createServer().listen(0, () => console.log('ready'))`;

/** Until the platform answers again on databases that are there, beside a bare server; the portal's first script beside React alone. */
export async function firstPage({ platform }: Stand): Promise<Measure[]> {
  await platform.kill();
  const ready = await msOf(() => platform.startAgain());
  const start = littleOf('first-page-ready', 'ms', { value: ready, limit: await msOf(startBareServer) });
  if (!existsSync(join(portal, 'index.html'))) return [start];
  return [
    start,
    littleOf('first-page-script', 'kB gzip', { value: zipped(firstScript()), limit: zipped(reactAlone()) }),
  ];
}

async function startBareServer(): Promise<void> {
  const child = spawn(process.execPath, ['-e', bareServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill();
}

/** The script of the page with what it imports at once. */
function firstScript(): string {
  const html = readFileSync(join(portal, 'index.html'), 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  if (paths.length === 0) throw new Error('The portal has no script.');
  return paths.map((path) => readFileSync(join(portal, path), 'utf8')).join('\n');
}

function reactAlone(): string {
  const { resolve } = createRequire(join(portal, 'index.html'));
  const inFolderOf = (library: string, file: string): string => join(dirname(resolve(library)), 'cjs', file);
  return [
    inFolderOf('react', 'react.production.js'),
    inFolderOf('react-dom', 'react-dom.production.js'),
    inFolderOf('react-dom', 'react-dom-client.production.js'),
    inFolderOf('scheduler', 'scheduler.production.js'),
  ]
    .map((file) => minifySync(readFileSync(file, 'utf8'), { compress: true, mangle: true }).code)
    .join('\n');
}

function zipped(text: string): number {
  return gzipSync(text, { level: 9 }).length / kilobyte;
}
