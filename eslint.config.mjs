import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const fences = [
  { sourceTag: 'kind:pure', onlyDependOnLibsWithTags: ['kind:pure'] },
  { sourceTag: 'kind:contracts', onlyDependOnLibsWithTags: ['kind:pure'] },
  { sourceTag: 'kind:platform', onlyDependOnLibsWithTags: ['kind:pure', 'kind:contracts'] },
  {
    sourceTag: 'kind:service',
    onlyDependOnLibsWithTags: ['kind:pure', 'kind:contracts', 'kind:platform', 'kind:testing'],
  },
  { sourceTag: 'kind:ui', onlyDependOnLibsWithTags: ['kind:pure', 'kind:contracts'] },
  { sourceTag: 'kind:web', onlyDependOnLibsWithTags: ['kind:pure', 'kind:contracts', 'kind:ui'] },
  { sourceTag: 'kind:testing', onlyDependOnLibsWithTags: ['kind:pure', 'kind:contracts', 'kind:platform'] },
  { sourceTag: 'kind:infra', onlyDependOnLibsWithTags: ['*'] },
];

const pureImports = {
  patterns: [
    {
      group: ['@nestjs/*', 'typeorm', 'pg', 'kafkajs'],
      message: 'Rules and pure libs know nothing of Nest, TypeORM or Kafka.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '**/*.mjs', '**/*.cjs', '.tutela/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    plugins: { '@nx': nx, 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints: fences, allow: [] }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['web/**/*.tsx', 'libs/ui/**/*.tsx'],
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.rules.ts', 'libs/education/**', 'libs/sealing/**', 'libs/contracts/**'],
    rules: { 'no-restricted-imports': ['error', pureImports] },
  },
);
