import { browserProject } from '../test/jest-base.mjs';

export default {
  ...browserProject,
  testEnvironment: '<rootDir>/src/testing/browser-environment.mjs',
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/empty-style.mjs' },
};
