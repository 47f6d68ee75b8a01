import { describeTimersKilled } from './timers-killed.ts';

describeTimersKilled(10_000, 900_000);
