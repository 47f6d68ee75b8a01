import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Comments on a draft, pinned to its things by their ids; at publication they get the number of the version and stay
 * with it. And who has a draft open: leases in the database, so that people at two hosts see each other.
 */
export class CommentsAndPresence1798400000000 implements MigrationInterface {
  readonly name = 'CommentsAndPresence1798400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    for (const statement of statements(key)) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['draft_presence', 'procedure_comments'])
      await queryRunner.query(`DROP TABLE "${table}"`);
  }
}

const statements = (key: string): string[] => [
  `CREATE TABLE "procedure_comments" ("id" ${key} PRIMARY KEY NOT NULL, "code" ${key} NOT NULL, "number" integer NOT NULL,
    "version" integer, "thread" ${key} NOT NULL, "place_kind" ${key} NOT NULL, "place_id" ${key}, "title_vi" text NOT NULL,
    "title_en" text NOT NULL, "body" text NOT NULL, "created_at" ${key} NOT NULL, "created_by" ${key} NOT NULL,
    "resolved_at" ${key}, "resolved_by" ${key})`,
  `CREATE INDEX "procedure_comments_version" ON "procedure_comments" ("code", "version", "number")`,
  `CREATE TABLE "draft_presence" ("code" ${key} NOT NULL, "tab" ${key} NOT NULL, "person" ${key} NOT NULL,
    "seen_at" ${key} NOT NULL, PRIMARY KEY ("code", "tab"))`,
];
