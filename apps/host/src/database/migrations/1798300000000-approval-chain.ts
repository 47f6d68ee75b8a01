import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft goes to publication through a chain of people. What each of them did is a line that is never changed; where
 * the draft stands is read from the lines since its last submission, and kept beside it for lists. Drafts that were
 * waiting for publication lie before the first of the chain; what was judged is not known of them, so they have no
 * hash. A version gains what its decision says of it, and may be ended by another decision.
 */
export class ApprovalChain1798300000000 implements MigrationInterface {
  readonly name = 'ApprovalChain1798300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    for (const statement of statements(key)) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const column of ['stage', 'stage_since', 'submission', 'announced_on'])
      await queryRunner.query(`ALTER TABLE "procedure_drafts" DROP COLUMN "${column}"`);
    for (const column of ['iso_number', 'iso_revision', 'iso_date', 'decision_reference'])
      await queryRunner.query(`ALTER TABLE "procedure_versions" DROP COLUMN "${column}"`);
    for (const table of ['decision_files', 'procedure_repeals', 'procedure_chain'])
      await queryRunner.query(`DROP TABLE "${table}"`);
  }
}

const statements = (key: string): string[] => [
  `CREATE TABLE "procedure_chain" ("code" ${key} NOT NULL, "seq" integer NOT NULL, "at" ${key} NOT NULL,
    "person" ${key} NOT NULL, "role" ${key} NOT NULL, "agency" ${key} NOT NULL, "act" ${key} NOT NULL,
    "stage" ${key} NOT NULL, "stage_after" ${key} NOT NULL, "comment" text, "revision" integer NOT NULL,
    "file_hash" ${key}, "version" integer, PRIMARY KEY ("code", "seq"))`,
  `CREATE TABLE "procedure_repeals" ("code" ${key} NOT NULL, "version" integer NOT NULL, "last_day" ${key} NOT NULL,
    "decision_number" text NOT NULL, "decision_date" ${key} NOT NULL, "reason" text, "at" ${key} NOT NULL,
    "person" ${key} NOT NULL, PRIMARY KEY ("code", "version"))`,
  `CREATE TABLE "decision_files" ("code" ${key} NOT NULL, "version" integer NOT NULL, "name" text NOT NULL,
    "size" integer NOT NULL, "sha256" ${key} NOT NULL, "content" text NOT NULL, PRIMARY KEY ("code", "version"))`,
  `ALTER TABLE "procedure_versions" ADD COLUMN "iso_number" text`,
  `ALTER TABLE "procedure_versions" ADD COLUMN "iso_revision" text`,
  `ALTER TABLE "procedure_versions" ADD COLUMN "iso_date" ${key}`,
  `ALTER TABLE "procedure_versions" ADD COLUMN "decision_reference" text`,
  `ALTER TABLE "procedure_drafts" ADD COLUMN "stage" ${key} NOT NULL DEFAULT 'DRAFT'`,
  `ALTER TABLE "procedure_drafts" ADD COLUMN "stage_since" ${key}`,
  `ALTER TABLE "procedure_drafts" ADD COLUMN "submission" integer`,
  `ALTER TABLE "procedure_drafts" ADD COLUMN "announced_on" ${key}`,
  `INSERT INTO "procedure_chain" ("code", "seq", "at", "person", "role", "agency", "act", "stage", "stage_after",
    "revision") SELECT "code", 1, "submitted_at", "submitted_by", 'processAuthor',
      coalesce((SELECT min("agency") FROM "posts" WHERE "person" = "submitted_by" AND "role" = 'processAuthor'), ''),
      'submitted', 'DRAFT', 'IN_REVIEW', "revision" FROM "procedure_drafts" WHERE "submitted_at" IS NOT NULL`,
  `UPDATE "procedure_drafts" SET "stage" = 'IN_REVIEW', "stage_since" = "submitted_at", "submission" = 1
    WHERE "submitted_at" IS NOT NULL`,
];
