import { describeVersionsTogether } from './versions-together.ts';

describeVersionsTogether(10_000, 900_000);
