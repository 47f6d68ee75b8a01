import { nodeProject } from './jest-base.mjs';

export default {
  ...nodeProject,
  testMatch: [
    '<rootDir>/architecture/**/*.spec.ts',
    '<rootDir>/crash/**/*.spec.ts',
    '<rootDir>/scripts/**/*.spec.ts',
  ],
  testTimeout: 300_000,
};
