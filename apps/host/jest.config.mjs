import { nodeProject } from '../../test/jest-base.mjs';

export default { ...nodeProject, testTimeout: 60_000 };
