import { describeMigrationKilled } from './migration-killed.ts';

describeMigrationKilled(10_000, 900_000);
