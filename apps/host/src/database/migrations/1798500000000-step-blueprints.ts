import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authors of an agency keep pieces of drawings for each other. */
export class StepBlueprints1798500000000 implements MigrationInterface {
  readonly name = 'StepBlueprints1798500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    await queryRunner.query(
      `CREATE TABLE "step_blueprints" ("id" ${key} PRIMARY KEY NOT NULL, "agency" ${key} NOT NULL,
        "title" text NOT NULL, "fragment" text NOT NULL, "kept_at" ${key} NOT NULL, "kept_by" ${key} NOT NULL)`,
    );
    await queryRunner.query(
      `CREATE INDEX "step_blueprints_agency" ON "step_blueprints" ("agency", "kept_at", "id")`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "step_blueprints"');
  }
}
