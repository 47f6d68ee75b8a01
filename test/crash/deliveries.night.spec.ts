import { describeDeliveriesKilled } from './deliveries-killed.ts';

describeDeliveriesKilled(1_000, 900_000);
