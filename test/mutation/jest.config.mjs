import { nodeProject } from '../jest-base.mjs';

/** The sentences of the engine, without what drives it by dice: a mutant killed by chance is not described by anything. */
export default {
  ...nodeProject,
  rootDir: '../../engine',
  testPathIgnorePatterns: ['/src/fuzz/', '/random-walk\\.spec\\.ts$'],
  // Notes which test runs through which line, so that a mutant costs only the tests that can notice it.
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
};
