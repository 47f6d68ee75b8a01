import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Running dossiers move to another version by an order, which one person proposes and another approves. Its runs (a dry
 * run writes nothing but what it found, an application moves) go through the open dossiers, each with its place in its
 * row. What refused to move is kept per dossier.
 */
export class DossierMigrations1798200000000 implements MigrationInterface {
  readonly name = 'DossierMigrations1798200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    for (const statement of statements(key)) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "dossiers_pinned"');
    for (const table of ['migration_refusals', 'migration_runs', 'migration_orders'])
      await queryRunner.query(`DROP TABLE "${table}"`);
  }
}

const statements = (key: string): string[] => [
  `CREATE TABLE "migration_orders" ("id" ${key} PRIMARY KEY NOT NULL, "procedure" ${key} NOT NULL,
    "from_version" integer NOT NULL, "to_version" integer NOT NULL, "plan" text NOT NULL, "cohort" text NOT NULL,
    "proposed_at" ${key} NOT NULL, "proposed_by" ${key} NOT NULL, "approved_at" ${key}, "approved_by" ${key},
    "actor" text)`,
  `CREATE INDEX "migration_orders_proposed_at" ON "migration_orders" ("proposed_at", "id")`,
  `CREATE TABLE "migration_runs" ("id" ${key} PRIMARY KEY NOT NULL, "migration" ${key} NOT NULL,
    "number" integer NOT NULL, "kind" text NOT NULL, "state" ${key} NOT NULL, "started_at" ${key} NOT NULL,
    "position" ${key} NOT NULL, "round" integer NOT NULL, "expected" integer NOT NULL,
    "moved" integer NOT NULL, "gone" integer NOT NULL, "finished_at" ${key})`,
  `CREATE INDEX "migration_runs_migration" ON "migration_runs" ("migration")`,
  `CREATE INDEX "migration_runs_running" ON "migration_runs" ("started_at", "id") WHERE "state" = 'running'`,
  `CREATE TABLE "migration_refusals" ("dossier" ${key} NOT NULL, "run" ${key} NOT NULL, "seq" integer NOT NULL,
    "problem" text NOT NULL, "code" ${key} NOT NULL, PRIMARY KEY ("dossier", "run"))`,
  `CREATE INDEX "migration_refusals_run" ON "migration_refusals" ("run", "code", "dossier")`,
  `CREATE INDEX "dossiers_pinned" ON "dossiers" ("procedure", "version", "code") WHERE "closed_at" IS NULL`,
];
