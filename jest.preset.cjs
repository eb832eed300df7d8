/** The one preset: every project transpiles with the same swc settings as production and sees the sources of its neighbours. */
const esmOnly = ['jose', '@tanstack'];

module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['tutela-source', 'node', 'require', 'default'] },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { ...require('./swc.test.cjs') }],
    [`node_modules/(${esmOnly.join('|')})/.+\\.js$`]: ['@swc/jest', { ...require('./swc.test.cjs') }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/.nx/'],
};
