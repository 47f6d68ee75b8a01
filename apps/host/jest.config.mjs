import { nodeProject } from '../../test/jest-base.mjs';

export default {
  ...nodeProject,
  testTimeout: 60_000,
  // Jest leaves one core free by default, which on two cores leaves one; the tests wait for disks and sockets anyway.
  maxWorkers: 2,
  globalSetup: '<rootDir>/src/testing/start-postgres.mjs',
  globalTeardown: '<rootDir>/src/testing/stop-postgres.mjs',
};
