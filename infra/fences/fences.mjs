import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the sources of each kind may import of ours; kinds are the Nx tags in each part's package.json. Infra may see all. */
const sees = {
  pure: ['pure'],
  contracts: ['@tutela/education'],
  platform: ['pure', 'contracts'],
  service: ['pure', 'contracts', 'platform'],
  // It runs at schools: nothing of a server's goes there.
  agent: ['pure', 'contracts'],
  // What the pages share stands on the parts; the parts know nothing of it.
  ui: ['@tutela/education', '@tutela/transparency', 'contracts', '@tutela/ui'],
  web: ['@tutela/education', 'contracts', 'ui'],
  testing: ['pure', 'contracts', 'platform'],
};

/** What tests of a kind may import besides: real servers, and what reads an agent's signature. */
const seesInTests = {
  platform: ['@tutela/testing'],
  service: ['@tutela/testing'],
  agent: ['@tutela/testing', '@tutela/platform'],
};
const tests = ['**/*.spec.ts', '**/*.spec.tsx', '**/test-support/**', '**/fixtures/**', '**/*.fixture.ts'];

const frameworks = {
  regex: '^(@nestjs/|fastify$|typeorm$|pg$|kafkajs$)',
  message: 'Rules and pure libs know nothing of Nest, TypeORM or Kafka.',
};
const serverLibraries = {
  regex: '^(@nestjs/|fastify$|typeorm$|pg$|kafkajs$)',
  message: 'The extractor has no HTTP server and no database.',
};
const onlyZod = {
  regex: '^(?![./]|@tutela/|zod$)',
  message: 'Contracts import only zod and education: pages and services load them.',
};
const server = {
  regex: '^(node:|@nestjs/|fastify$|typeorm$|pg$|kafkajs$)',
  message: 'Pages run in a browser.',
};
const neighbour = {
  regex: '^(\\.\\./)+(([^.].*/)?src|libs|services|web)/',
  message: 'A neighbour is imported by its name, never by its files.',
};

/** Libraries that a kind must do without. */
const without = { agent: [serverLibraries], pure: [frameworks], contracts: [onlyZod], ui: [server], web: [server] };

/** Tests may use these all the same. */
const laxInTests = [onlyZod, server, serverLibraries];

/** One lint rule per part of the workspace, made of the tables above. */
export function fencesOf(root) {
  const parts = partsOf(root);
  return parts.filter((part) => part.kind in sees).flatMap((part) => fencesOfPart(part, parts));
}

function fencesOfPart({ folder, kind }, parts) {
  const ours = seenBy(kind, parts);
  const inTests = [...ours, ...(seesInTests[kind] ?? [])];
  const libraries = without[kind] ?? [];
  const source = [neighbour, allowing(ours), ...libraries];
  const test = [neighbour, allowing(inTests), ...libraries.filter((banned) => !laxInTests.includes(banned))];
  return [
    { files: [`${folder}/src/**/*.{ts,tsx}`], rules: banning(source) },
    { files: [`${folder}/src/**/*.rules.ts`], rules: banning([...new Set([...source, frameworks])]) },
    { files: tests.map((test) => `${folder}/src/${test}`), rules: banning(test) },
  ];
}

function partsOf(root) {
  const folders = ['libs', 'services', 'web'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  );
  return folders
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const { name, nx } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const kind = nx?.tags?.find((tag) => tag.startsWith('kind:'))?.slice('kind:'.length);
      if (!(kind in sees))
        throw new Error(`${folder}: its package.json needs one of the tags kind:${Object.keys(sees)}`);
      return { folder, name, kind };
    });
}

function seenBy(kind, parts) {
  return sees[kind].flatMap((seen) =>
    seen.startsWith('@') ? [seen] : parts.filter((part) => part.kind === seen).map((part) => part.name),
  );
}

/** All of ours is banned but what is named, so that a new part is behind the fence from its first day. */
function allowing(names) {
  const short = names.map((name) => name.replace('@tutela/', ''));
  return {
    regex: `^@tutela/(?!(${short.join('|')})(/[^/]+\\.css)?$)`,
    message: `This part sees only ${names.join(', ')}.`,
  };
}

/** ESLint looks at import and export; what is imported at run time, or for its type in place, is found by its syntax. */
function banning(patterns) {
  const hidden = patterns.flatMap(({ regex, message }) => {
    const found = `/${regex.replaceAll('/', '\\u002F')}/`;
    return [
      { selector: `ImportExpression[source.value=${found}]`, message },
      { selector: `TSImportType[source.value=${found}]`, message },
    ];
  });
  return { 'no-restricted-imports': ['error', { patterns }], 'no-restricted-syntax': ['error', ...hidden] };
}
