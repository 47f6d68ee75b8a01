import { nodeProject } from '../test/jest-base.mjs';

export default {
  ...nodeProject,
  // Jest leaves one core free by default, which on two cores leaves one.
  maxWorkers: 2,
};
