/** Settings of Stryker for the copy that `scripts/mutation.mjs` makes; its folders come on the command line. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    projectType: 'custom',
    configFile: 'test/mutation/jest.config.mjs',
    // Follows imports through a part of Jest that does not read ES modules, and so finds no tests.
    enableFindRelatedTests: false,
  },
  // The workspace's links lead out of a sandbox of Stryker's own; the copy is the sandbox.
  inPlace: true,
  coverageAnalysis: 'perTest',
  // What runs only while a module loads has no test of its own and would cost every test there is.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  allowEmpty: false,
};
