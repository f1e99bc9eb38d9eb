/**
 * Lint for what Panel Clerk cannot do without: instants that come from the case's clock and never
 * from the machine's, days that are London's, promises that are awaited, tests that all run. Layout
 * is Prettier's affair. A later block with the same rule replaces an earlier one, so each block
 * below spells out its whole list.
 */
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const temporal = '/^@temporalio\\u002fworkflow/';
const temporalSays =
  'Only libs/durable/temporal.ts imports @temporalio/workflow: what reaches a workflow must ' +
  'run on the simulated clock too.';
const noTemporal = [
  { selector: `ImportExpression[source.value=${temporal}]`, message: temporalSays },
  {
    selector: `CallExpression[callee.name='require'][arguments.0.value=${temporal}]`,
    message: temporalSays,
  },
  { selector: `TSImportType[source.value=${temporal}]`, message: temporalSays },
];

const clockSays =
  'This reads the machine’s clock: take the instant from the runtime in a workflow, and from ' +
  'clock.now() elsewhere.';
const noMachineClock = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clockSays },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockSays },
  { selector: "CallExpression[callee.name='Date']", message: clockSays },
];

const noRealNow = [
  {
    selector: "ImportSpecifier[imported.name='realNow'], ExportSpecifier[local.name='realNow']",
    message: 'Real time has another day than the test: ask begins(), or walk.now().',
  },
];

const londonSays =
  'Local Date parts follow the time zone of the process: use libs/domain/london.ts.';
const noLocalDates = [
  {
    selector:
      'CallExpression[callee.property.name=/^(get|set)(Hours|Minutes|Seconds|Milliseconds|Date|Day|Month|FullYear|Year|TimezoneOffset)$/]',
    message: londonSays,
  },
  {
    selector: 'CallExpression[callee.property.name=/^to(Locale(Date|Time)?|Date|Time)String$/]',
    message: londonSays,
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: londonSays },
];

const runs = 'Every test runs: mend it or take it out.';
const awaited = 'An expectation about a promise that nobody awaits holds whatever happens.';
const everyTestRuns = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: runs,
  },
  {
    selector:
      'MemberExpression[object.object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: runs,
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
    message: runs,
  },
  {
    selector:
      'ExpressionStatement > CallExpression > MemberExpression.callee ' +
      'MemberExpression[property.name=/^(resolves|rejects)$/]',
    message: awaited,
  },
  {
    selector:
      "UnaryExpression[operator='void'] > CallExpression > MemberExpression.callee " +
      'MemberExpression[property.name=/^(resolves|rejects)$/]',
    message: awaited,
  },
];

/** Globals of Node 20 that plain scripts use; TypeScript knows its own. */
const node = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Buffer',
    'URL',
    'URLSearchParams',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setImmediate',
    'setInterval',
    'setTimeout',
    'structuredClone',
    'TextDecoder',
    'TextEncoder',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.panel-clerk/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.base,
  {
    files: ['**/*.{ts,mjs}'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      // A closure may read it before it has its one value.
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@temporalio/workflow', message: temporalSays }],
          patterns: [{ group: ['@temporalio/workflow/*'], message: temporalSays }],
        },
      ],
      'no-restricted-syntax': ['error', ...noTemporal],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description' },
      ],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: node }, rules: { 'no-undef': 'error' } },
  {
    // The rules that need types: everything that may be forgotten here is a promise.
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'workflows/**/*.ts', 'activities/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noTemporal, ...noMachineClock, ...noLocalDates] },
  },
  {
    // Where the one "now" is made: the clock's own file, and the runtime, whose Date is Temporal's
    // inside the sandbox.
    files: ['libs/**/clock.ts', 'libs/durable/temporal.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noLocalDates] },
  },
  {
    // Deadlines of calls, messages to mail servers, a receipt's `iat`: real time, as practice has it.
    files: ['libs/temporal/*.ts', 'libs/mail/*.ts', 'libs/intake/receipts.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noLocalDates] },
  },
  {
    files: ['libs/durable/temporal.ts'],
    // `resume` stands there for its type alone, which continueAsNew asks for.
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^resume$' }],
    },
  },
  {
    files: ['test/**/*.ts'],
    // Tests live at the instant of test/support/begins.ts, on a clock they turn; what they measure of
    // real processes they ask of test/support/real-time.ts.
    rules: {
      'no-restricted-syntax': ['error', ...noTemporal, ...everyTestRuns, ...noMachineClock],
    },
  },
  {
    // What people do, and what they send, has a day: no real time reaches it by another name.
    files: ['test/{browser,walkthrough,workflows}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noTemporal,
        ...everyTestRuns,
        ...noMachineClock,
        ...noRealNow,
      ],
    },
  },
  {
    // Where tests ask for real time, and the bench, which measures it.
    files: ['test/support/real-time.ts', 'test/bench/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noTemporal, ...everyTestRuns] },
  },
);
