import { expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { describeOnBothDatabases } from '../testing/databases.ts';
import { entities } from './entities/index.ts';
import { migrations } from './migrations/index.ts';

describeOnBothDatabases('the tables', (make) => {
  it('are what the entities describe, and can be taken down again', async () => {
    const test = await make();
    const { dataDir, databaseUrl } = test.settings;
    const common = { entities, migrations };
    const options: DataSourceOptions =
      databaseUrl === undefined
        ? { ...common, type: 'better-sqlite3', database: `${dataDir}/schema.sqlite` }
        : { ...common, type: 'postgres', url: databaseUrl, installExtensions: false };
    const source = await new DataSource(options).initialize();
    try {
      await source.runMigrations();
      const pending = await source.driver.createSchemaBuilder().log();
      // Two things TypeORM cannot say of PostgreSQL: that keys are compared byte by byte, and in which order the
      // columns of an index stand. The indexes come from the same statements as SQLite's, where it can.
      const unsayable = /TYPE text COLLATE "undefined"$|^(DROP|CREATE) INDEX/;
      const differences = pending.upQueries
        .map(({ query }) => query)
        .filter((query) => databaseUrl === undefined || !unsayable.test(query));
      expect(differences).toEqual([]);
      await source.undoLastMigration();
      await source.runMigrations();
      expect(await source.showMigrations()).toBe(false);
    } finally {
      await source.destroy();
      await test.remove();
    }
  });
});
