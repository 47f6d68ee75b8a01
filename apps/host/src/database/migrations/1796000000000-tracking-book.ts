import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tracking book of an agency reads what it received in a period, in the order of receiving. */
export class TrackingBook1796000000000 implements MigrationInterface {
  readonly name = 'TrackingBook1796000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "dossiers_received" ON "dossiers" ("receiving_agency", "opened_at", "code")`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "dossiers_received"');
  }
}
