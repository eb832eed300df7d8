const preset = require('./jest.preset.cjs');

const pure = ['<rootDir>/libs/{contracts,education,sealing}/src/**/*.spec.ts'];
const withPostgres = ['<rootDir>/{libs/platform,libs/testing,services/*,infra/*}/**/*.spec.ts'];
const withBrowser = ['<rootDir>/infra/e2e/**/*.e2e.ts'];

/** Projects are chosen by name by the launcher (`npm test`), which says what it left out and why. */
module.exports = {
  projects: [
    { ...preset, displayName: 'pure', rootDir: __dirname, testMatch: pure },
    {
      ...preset,
      displayName: 'pages',
      rootDir: __dirname,
      testMatch: ['<rootDir>/{libs/ui,libs/web,web/*}/src/**/*.spec.{ts,tsx}'],
    },
    {
      ...preset,
      displayName: 'postgres',
      rootDir: __dirname,
      testMatch: withPostgres,
      globalSetup: '<rootDir>/libs/testing/src/jest-postgres.setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/jest-postgres.teardown.ts',
    },
    { ...preset, displayName: 'browser', rootDir: __dirname, testMatch: withBrowser },
  ],
  testTimeout: 60_000,
};
