import { nodeProject } from '../test/jest-base.mjs';

export default nodeProject;
