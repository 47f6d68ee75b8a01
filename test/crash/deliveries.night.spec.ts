import { describeDeliveriesKilled } from './deliveries-killed.ts';

describeDeliveriesKilled(2_000, 900_000);
