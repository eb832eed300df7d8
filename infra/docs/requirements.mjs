/** Writes docs/requirements.md from test titles: each rule's id → the tests that name it. `--check` fails when the page is not current. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/requirements.md';
const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '*.spec.ts', '*.spec.tsx', '*.e2e.ts', 'infra/e2e/journeys/*.ts'],
  {
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n');

/** @type {Map<string, Set<string>>} */
const found = new Map();
for (const file of files) {
  for (const [, , title] of readFileSync(file, 'utf8').matchAll(
    /\b(?:it|test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g,
  )) {
    for (const [id] of title.matchAll(/\b(?:NC|VS|SY|BY)-\d{2}\b/g)) {
      const tests = found.get(id) ?? new Set();
      tests.add(`${title.replace(/\\(['"`])/g, '$1').replaceAll('|', '\\|')} · \`${file}\``);
      found.set(id, tests);
    }
  }
}

const ids = [...found.keys()].sort();
const text = [
  '# From each rule to its tests',
  '',
  'Made from test titles by `npm run docs`; a title that says "in part" names the part. A rule that is not here has no test yet.',
  '',
  ...ids.flatMap((id) => [`## ${id}`, '', ...[...(found.get(id) ?? [])].sort().map((test) => `- ${test}`), '']),
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== text) {
    console.error(`${page} is not current: run npm run docs.`);
    process.exit(1);
  }
} else {
  writeFileSync(page, text);
}
