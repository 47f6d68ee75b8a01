import { browserProject } from '../../test/jest-base.mjs';

export default {
  ...browserProject,
  testEnvironment: '<rootDir>/test-support/browser-environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/test-support/setup.mjs'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test-support/no-styles.mjs' },
};
