import { expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { describeOnBothDatabases } from '../../testing/databases.ts';
import { migrations } from './index.ts';

describeOnBothDatabases('drafts from before there was a chain', (make) => {
  it('lie before the reviewer when they were waiting for publication, and stay drafts when not', async () => {
    const test = await make();
    const { dataDir, databaseUrl } = test.settings;
    const options: DataSourceOptions =
      databaseUrl === undefined
        ? { migrations, type: 'better-sqlite3', database: `${dataDir}/old.sqlite` }
        : { migrations, type: 'postgres', url: databaseUrl, installExtensions: false };
    const source = await new DataSource(options).initialize();
    try {
      await source.runMigrations();
      while ((await tables(source)).includes('procedure_chain')) await source.undoLastMigration();
      await source.query(`INSERT INTO posts VALUES ('an', 'processAuthor', 'H99.02', '2025-07-01', NULL)`);
      const draft = (code: string, at: string) =>
        source.query(
          `INSERT INTO procedure_drafts (code, revision, document, updated_at, updated_by, submitted_at, submitted_by)
            VALUES ('${code}', 4, '{}', '2026-08-01T00:00:00.000Z', 'an', ${at}, ${at === 'NULL' ? at : "'an'"})`,
        );
      await draft('asked', `'2026-08-02T00:00:00.000Z'`);
      await draft('drawn', 'NULL');
      await source.runMigrations();
      expect(
        await source.query('SELECT code, stage, submission FROM procedure_drafts ORDER BY code'),
      ).toEqual([
        { code: 'asked', stage: 'IN_REVIEW', submission: 1 },
        { code: 'drawn', stage: 'DRAFT', submission: null },
      ]);
      expect(await source.query('SELECT * FROM procedure_chain')).toEqual([
        {
          code: 'asked',
          seq: 1,
          at: '2026-08-02T00:00:00.000Z',
          person: 'an',
          role: 'processAuthor',
          agency: 'H99.02',
          act: 'submitted',
          stage: 'DRAFT',
          stage_after: 'IN_REVIEW',
          comment: null,
          revision: 4,
          file_hash: null,
          version: null,
        },
      ]);
    } finally {
      await source.destroy();
      await test.remove();
    }
  });
});

async function tables(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query(
    source.options.type === 'postgres'
      ? `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
      : `SELECT name FROM sqlite_master WHERE type = 'table'`,
  );
  return rows.map(({ name }) => name);
}
