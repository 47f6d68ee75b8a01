import { nodeProject } from './jest-base.mjs';

export default {
  ...nodeProject,
  testMatch: ['<rootDir>/{architecture,crash,harness}/**/*.spec.ts'],
  testTimeout: 300_000,
};
