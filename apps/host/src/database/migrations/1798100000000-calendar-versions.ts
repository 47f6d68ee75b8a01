import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calendars become versions: what stands in the books becomes version 1 and holds for everything before. A change of a
 * calendar is a job that goes through the open dossiers, with its place in the row. The stamp counts changes of the
 * register, so that every host notices them inside the transaction that needs to know. Changes are numbered, and each
 * dossier knows the last one it has had: no clock says so, because the clocks of two hosts differ.
 */
export class CalendarVersions1798100000000 implements MigrationInterface {
  readonly name = 'CalendarVersions1798100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    for (const statement of statements(key)) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    await queryRunner.query(
      `CREATE TABLE "calendars" ("id" ${key} PRIMARY KEY NOT NULL, "document" text NOT NULL)`,
    );
    await queryRunner.query(
      `INSERT INTO "calendars" SELECT "id", "document" FROM "calendar_versions" v WHERE "version" =
         (SELECT max("version") FROM "calendar_versions" w WHERE w."id" = v."id")`,
    );
    await queryRunner.query('DROP INDEX "dossiers_open"');
    await queryRunner.query('ALTER TABLE "dossiers" DROP COLUMN "calendar_change"');
    for (const table of ['register_stamp', 'calendar_changes', 'calendar_versions'])
      await queryRunner.query(`DROP TABLE "${table}"`);
  }
}

const statements = (key: string): string[] => [
  `CREATE TABLE "calendar_versions" ("id" ${key} NOT NULL, "version" integer NOT NULL, "document" text NOT NULL,
    "notice" text NOT NULL, "saved_at" ${key} NOT NULL, "saved_by" ${key} NOT NULL, "reason" text NOT NULL,
    PRIMARY KEY ("id", "version"))`,
  `INSERT INTO "calendar_versions" SELECT "id", 1, "document", '', '2000-01-01T00:00:00.000Z', 'motcua', ''
    FROM "calendars"`,
  `DROP TABLE "calendars"`,
  `CREATE TABLE "calendar_changes" ("id" ${key} PRIMARY KEY NOT NULL, "number" integer NOT NULL,
    "calendar" ${key} NOT NULL, "version" integer NOT NULL, "saved_at" ${key} NOT NULL, "actor" text NOT NULL, "position" ${key} NOT NULL,
    "expected" integer NOT NULL, "visited" integer NOT NULL, "moved" integer NOT NULL, "resynced" integer NOT NULL,
    "skipped" text NOT NULL, "finished_at" ${key})`,
  `CREATE INDEX "calendar_changes_saved_at" ON "calendar_changes" ("saved_at")`,
  `CREATE UNIQUE INDEX "calendar_changes_number" ON "calendar_changes" ("number")`,
  `ALTER TABLE "dossiers" ADD COLUMN "calendar_change" integer NOT NULL DEFAULT 0`,
  `CREATE TABLE "register_stamp" ("name" ${key} PRIMARY KEY NOT NULL, "value" integer NOT NULL)`,
  `INSERT INTO "register_stamp" VALUES ('register', 1)`,
  `CREATE INDEX "dossiers_open" ON "dossiers" ("code") WHERE "closed_at" IS NULL`,
];
