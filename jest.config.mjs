const config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Three: a test of the whole system waits for most of its time, for what happens at its own hour.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // Longer than the longest wait in a test, so that the wait says what it waited for.
  testTimeout: 240_000,
  setupFilesAfterEnv: ['<rootDir>/test/support/first-fault.ts'],
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
  // A test file runs in a context of its own, in which each global name is looked up through a proxy:
  // the laws took twice as long for it. These are handed to each module as arguments instead.
  sandboxInjectedGlobals: [
    'Array',
    'Date',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Set',
  ],
  // These four ship ES modules only; Jest 30 on Node 20 must be allowed to turn them into CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(?:openid-client|oauth4webapi|jose)/)'],
};
export default config;
