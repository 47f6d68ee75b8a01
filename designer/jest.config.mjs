import { browserProject } from '../test/jest-base.mjs';

export default {
  ...browserProject,
  // A drawing in jsdom takes its time on a small machine that does other things too.
  testTimeout: 60_000,
  // Jest leaves one core free by default, which on two cores leaves one.
  maxWorkers: 2,
  testEnvironment: '<rootDir>/src/testing/browser-environment.mjs',
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/empty-style.mjs' },
};
