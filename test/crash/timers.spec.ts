import { describeTimersKilled } from './timers-killed.ts';

describeTimersKilled(1_000, 120_000);
