import { describeMigrationKilled } from './migration-killed.ts';

describeMigrationKilled(1_000, 120_000);
