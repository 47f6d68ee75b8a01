import { nodeProject } from '../../test/jest-base.mjs';

export default {
  ...nodeProject,
  testTimeout: 60_000,
  globalSetup: '<rootDir>/src/testing/start-postgres.mjs',
  globalTeardown: '<rootDir>/src/testing/stop-postgres.mjs',
};
