import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Planted {
  readonly file: string;
  readonly text: string;
}

const root = join(__dirname, '..', '..');
const uses = (name: string) => `import { thing } from '${name}';\nexport const planted = thing;\n`;
const long = `export function planted(): void {\n${'  call();\n'.repeat(61)}}\n`;

const crossings: [sentence: string, planted: Planted, rule: string][] = [
  [
    'a service imports another service',
    at('services/identity/src/a.ts', '@tutela/collection'),
    'no-restricted-imports',
  ],
  ['a test imports another service', at('services/identity/src/a.spec.ts', '@tutela/audit'), 'no-restricted-imports'],
  [
    'a service imports the tests’ library',
    at('services/identity/src/a.ts', '@tutela/testing'),
    'no-restricted-imports',
  ],
  [
    'a service imports a neighbour’s file',
    at('services/audit/src/a.ts', '../../identity/src/a'),
    'no-restricted-imports',
  ],
  ['a page imports the platform', at('web/portal/src/a.tsx', '@tutela/platform'), 'no-restricted-imports'],
  ['a page imports a Node module', at('web/portal/src/a.ts', 'node:fs'), 'no-restricted-imports'],
  ['the agent imports the platform', at('services/extractor/src/a.ts', '@tutela/platform'), 'no-restricted-imports'],
  ['the agent imports a database', at('services/extractor/src/a.ts', 'pg'), 'no-restricted-imports'],
  ['a UI part imports sealing', at('libs/ui/src/a.ts', '@tutela/sealing'), 'no-restricted-imports'],
  ['a UI part imports what the pages share', at('libs/ui/src/a.ts', '@tutela/web'), 'no-restricted-imports'],
  ['a pure lib imports TypeORM', at('libs/education/src/a.ts', 'typeorm'), 'no-restricted-imports'],
  ['a pure lib imports contracts', at('libs/sealing/src/a.ts', '@tutela/contracts'), 'no-restricted-imports'],
  ['contracts import the platform', at('libs/contracts/src/a.ts', '@tutela/platform'), 'no-restricted-imports'],
  ['contracts import more than zod', at('libs/contracts/src/a.ts', 'uuid'), 'no-restricted-imports'],
  ['the platform imports a service', at('libs/platform/src/a.ts', '@tutela/identity'), 'no-restricted-imports'],
  ['the platform imports the tests’ library', at('libs/platform/src/a.ts', '@tutela/testing'), 'no-restricted-imports'],
  ['rules import Nest', at('services/collection/src/a/a.rules.ts', '@nestjs/common'), 'no-restricted-imports'],
  ['rules of a pure lib import pg', at('libs/education/src/a.rules.ts', 'pg'), 'no-restricted-imports'],
  ['rules import a service', at('services/collection/src/a/a.rules.ts', '@tutela/audit'), 'no-restricted-imports'],
  [
    'an import at run time',
    plant('services/audit/src/a.ts', "export const a = import('@tutela/identity');"),
    'no-restricted-syntax',
  ],
  [
    'an import of a type',
    plant('web/portal/src/a.ts', "export type A = import('@tutela/platform').Tx;"),
    'no-restricted-syntax',
  ],
  ['a function over 60 lines', plant('services/audit/src/a.ts', long), 'max-lines-per-function'],
  [
    '`any`',
    plant('libs/education/src/a.ts', 'export const a = (b: any): unknown => b;'),
    '@typescript-eslint/no-explicit-any',
  ],
];

const allowed: [sentence: string, planted: Planted][] = [
  ['a service imports the platform', at('services/identity/src/a.ts', '@tutela/platform')],
  ['a service’s test imports the tests’ library', at('services/identity/src/a.spec.ts', '@tutela/testing')],
  ['a service imports its own files', at('services/identity/src/a/b/c.ts', '../../collection/d')],
  ['a controller imports Nest', at('services/identity/src/a.controller.ts', '@nestjs/common')],
  ['a page imports the styles of UI parts', plant('web/portal/src/a.ts', "import '@tutela/ui/styles.css';")],
  ['a page imports UI parts', at('web/portal/src/a.tsx', '@tutela/ui')],
  ['a page imports what the pages share', at('web/console/src/a.ts', '@tutela/web')],
  ['what the pages share imports UI parts', at('libs/web/src/a.tsx', '@tutela/ui')],
  ['contracts import education', at('libs/contracts/src/a.ts', '@tutela/education')],
  ['rules import contracts', at('services/collection/src/a/a.rules.ts', '@tutela/contracts')],
];

function plant(file: string, text: string): Planted {
  return { file: join(root, file), text };
}

function at(file: string, imported: string): Planted {
  return plant(file, uses(imported));
}

/** Rules that object, for each planted text: one run for all, nothing is written into the repository. */
async function lint(planted: readonly Planted[]): Promise<string[][]> {
  const running = promisify(execFile)(process.execPath, [join(__dirname, 'probe.mjs')], { cwd: root });
  running.child.stdin?.end(JSON.stringify(planted));
  const { stdout } = await running;
  return JSON.parse(stdout) as string[][];
}

describe('the fences', () => {
  let found: string[][];

  beforeAll(async () => {
    found = await lint([...crossings, ...allowed].map(([, planted]) => planted));
  }, 180_000);

  it.each(crossings.map(([sentence, , rule], index) => ({ sentence, rule, index })))(
    'hold when planted: $sentence',
    ({ rule, index }) => expect(found[index]).toContain(rule),
  );

  it.each(allowed.map(([sentence], index) => ({ sentence, index: crossings.length + index })))(
    'stand open: $sentence',
    ({ index }) => expect(found[index]).toEqual([]),
  );
});
