import { nodeProject } from './jest-base.mjs';

export default {
  ...nodeProject,
  testMatch: [
    '<rootDir>/{architecture,clock,crash,definitions,exchange,fuzz,harness,mutants,start}/**/*.spec.ts',
  ],
  testTimeout: 300_000,
  globalSetup: '<rootDir>/../apps/host/src/testing/start-postgres.mjs',
  globalTeardown: '<rootDir>/../apps/host/src/testing/stop-postgres.mjs',
};
