const config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Two: a test of the whole system starts half a dozen processes of its own.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/longest-first.mjs',
  testTimeout: 30_000,
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
  // These four ship ES modules only; Jest 30 on Node 20 must be allowed to turn them into CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(?:openid-client|oauth4webapi|jose)/)'],
};
export default config;
