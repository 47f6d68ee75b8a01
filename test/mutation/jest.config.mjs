import { nodeProject } from '../jest-base.mjs';

export default {
  ...nodeProject,
  rootDir: '../../engine',
  // All of them in one file, which `scripts/mutation.mjs` writes.
  testMatch: ['<rootDir>/src/all.spec.ts'],
  // Notes which test runs through which line, so that a mutant costs only the tests that can notice it.
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
};
