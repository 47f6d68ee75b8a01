import { describeVersionsTogether } from './versions-together.ts';

describeVersionsTogether(300, 240_000);
