import { describeDeliveriesKilled } from './deliveries-killed.ts';

describeDeliveriesKilled(150, 120_000);
