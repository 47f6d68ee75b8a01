import { openPostgres } from './postgres-database.ts';
import { openSqlite } from './sqlite-database.ts';
import type { Database } from './transaction.ts';

/** Opens the database an installation is configured for, and brings its tables up to date. */
export async function openDatabase(settings: {
  databaseUrl?: string | undefined;
  dataDir: string;
}): Promise<Database> {
  const database =
    settings.databaseUrl === undefined
      ? await openSqlite(settings.dataDir)
      : await openPostgres(settings.databaseUrl);
  await database.migrate();
  return database;
}
