import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was submitted in each round stays readable: a returned draft is changed afterwards, and its hash alone shows nothing. */
export class SubmittedDocuments1798600000000 implements MigrationInterface {
  readonly name = 'SubmittedDocuments1798600000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    await queryRunner.query(
      `CREATE TABLE "submitted_documents" ("code" ${key} NOT NULL, "seq" integer NOT NULL, "document" text NOT NULL,
        PRIMARY KEY ("code", "seq"))`,
    );
    // What is on its way now cannot have been changed since it was submitted.
    await queryRunner.query(
      `INSERT INTO "submitted_documents" ("code", "seq", "document") SELECT "code", "submission", "document"
        FROM "procedure_drafts" WHERE "submission" IS NOT NULL AND "stage" <> 'DRAFT'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "submitted_documents"');
  }
}
