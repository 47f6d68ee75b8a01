import { nodeProject } from './jest-base.mjs';

export default {
  ...nodeProject,
  testMatch: [
    '<rootDir>/{architecture,clock,crash,definitions,exchange,fuzz,harness,mutants,start}/**/*.spec.ts',
  ],
  testTimeout: 300_000,
  // Jest leaves one core free by default, which on two cores leaves one.
  maxWorkers: 2,
  globalSetup: '<rootDir>/../apps/host/src/testing/start-postgres.mjs',
  globalTeardown: '<rootDir>/../apps/host/src/testing/stop-postgres.mjs',
};
