const preset = require('./jest.preset.cjs');

const pure = ['<rootDir>/libs/{contracts,education,sealing,transparency}/src/**/*.spec.ts'];
const withPostgres = ['<rootDir>/{libs/platform,libs/testing,services/*,infra/*}/**/*.spec.ts'];
/** What runs a second time over Kafka (libs/testing/README.md). */
const overKafka = [
  '<rootDir>/libs/platform/**/*.kafka.spec.ts',
  '<rootDir>/services/{cases,collection,identity,reporting}/src/**/*.spec.ts',
  '<rootDir>/infra/example-consumer/*.kafka.spec.ts',
  '<rootDir>/infra/whole/{canaries,care-twice,contact-canaries,every-route,figures-agree,leaver,neighbours}.spec.ts',
];
const kafka = {
  globalSetup: '<rootDir>/libs/testing/src/jest-kafka.setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest-kafka.teardown.ts',
  setupFiles: ['<rootDir>/libs/testing/src/jest-over-kafka.ts'],
};
/** Every journey runs over both transports. */
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
      testPathIgnorePatterns: [...preset.testPathIgnorePatterns, '\\.kafka\\.spec\\.ts$'],
    },
    { ...preset, ...kafka, displayName: 'kafka', rootDir: __dirname, testMatch: overKafka },
    { ...preset, displayName: 'browser', rootDir: __dirname, testMatch: withBrowser },
    { ...preset, ...kafka, displayName: 'browser-kafka', rootDir: __dirname, testMatch: withBrowser },
  ],
  testTimeout: 60_000,
};
