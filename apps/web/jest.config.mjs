import { browserProject } from '../../test/jest-base.mjs';

export default {
  ...browserProject,
  // Jest leaves one core free by default, which on two cores leaves one.
  maxWorkers: 2,
  testEnvironment: '<rootDir>/test-support/browser-environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/test-support/setup.mjs'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test-support/no-styles.mjs' },
};
