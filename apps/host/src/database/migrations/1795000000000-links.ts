import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links between dossiers, what is to be delivered along them, and what the outbox has for other systems. Dossiers know whether
 * anybody listens to them, so that a command on one to which nobody does asks no further question. Legs know whether
 * their agency ever had the dossier: who saw a dossier before this migration goes on seeing it.
 */
export class Links1795000000000 implements MigrationInterface {
  readonly name = 'Links1795000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    for (const statement of statements(key)) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "outbox_addressed"');
    for (const table of ['deliveries', 'links']) await queryRunner.query(`DROP TABLE "${table}"`);
    for (const [table, column] of columns)
      await queryRunner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}

const columns = [
  ['dossiers', 'listened'],
  ['legs', 'held'],
  ['tasks', 'why'],
  ['tasks', 'unacknowledged'],
  ['outbox', 'addressed'],
  ['outbox', 'messages'],
] as const;

const statements = (key: string): string[] => [
  `ALTER TABLE "dossiers" ADD COLUMN "listened" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "legs" ADD COLUMN "held" integer NOT NULL DEFAULT 1`,
  `ALTER TABLE "tasks" ADD COLUMN "why" text`,
  `ALTER TABLE "tasks" ADD COLUMN "unacknowledged" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "outbox" ADD COLUMN "addressed" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "outbox" ADD COLUMN "messages" text`,
  `UPDATE "tasks" SET "why" = 'performer-not-found', "kind" = 'step' WHERE "kind" = 'unperformed'`,
  `CREATE TABLE "links" ("dossier" ${key} NOT NULL, "listener" ${key} NOT NULL, "instance" ${key} NOT NULL,
    "name" ${key} NOT NULL, "kind" text NOT NULL, "facts_out" text NOT NULL,
    PRIMARY KEY ("dossier", "listener", "instance", "name"))`,
  `CREATE INDEX "links_listener" ON "links" ("listener")`,
  `CREATE TABLE "deliveries" ("dossier" ${key} NOT NULL, "id" ${key} NOT NULL, "source" ${key} NOT NULL,
    "seq" integer NOT NULL, "part" integer NOT NULL, "content" text NOT NULL, "created_at" ${key} NOT NULL,
    "retry_at" ${key}, PRIMARY KEY ("dossier", "id"))`,
  `CREATE INDEX "deliveries_created_at" ON "deliveries" ("created_at", "dossier")`,
  `CREATE INDEX "outbox_addressed" ON "outbox" ("addressed", "number")`,
];
