import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A proposal to move the running dossiers of a version to another one, and who approved it. Never changed after that. */
@Index('migration_orders_proposed_at', ['proposedAt', 'id'])
@Entity('migration_orders')
export class MigrationOrderEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  procedure!: string;

  @Column('integer', { name: 'from_version' })
  fromVersion!: number;

  @Column('integer', { name: 'to_version' })
  toVersion!: number;

  /** Canonical JSON of the plan, as every history entry records it. */
  @Column('text')
  plan!: string;

  /** JSON of what narrows the dossiers concerned. */
  @Column('text')
  cohort!: string;

  @Column('text', { name: 'proposed_at' })
  proposedAt!: string;

  @Column('text', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('text', { name: 'approved_at', nullable: true })
  approvedAt!: string | null;

  @Column('text', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  /** JSON of the person who approved and their post: the actor of every history entry. */
  @Column('text', { nullable: true })
  actor!: string | null;
}

/** One passage through the dossiers concerned, with the last one it has done: a dry run or the application. */
@Index('migration_runs_migration', ['migration'])
@Index('migration_runs_running', ['startedAt', 'id'], { where: `"state" = 'running'` })
@Entity('migration_runs')
export class MigrationRunEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  migration!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  kind!: string;

  @Column('text')
  state!: string;

  @Column('text', { name: 'started_at' })
  startedAt!: string;

  @Column('text')
  position!: string;

  @Column('integer')
  round!: number;

  @Column('integer')
  expected!: number;

  @Column('integer')
  moved!: number;

  @Column('integer')
  gone!: number;

  @Column('text', { name: 'finished_at', nullable: true })
  finishedAt!: string | null;
}

/** A dossier that could not be moved as it stood at that number of its history, and why. */
@Index('migration_refusals_run', ['run', 'code', 'dossier'])
@Entity('migration_refusals')
export class MigrationRefusalEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('text')
  run!: string;

  @Column('integer')
  seq!: number;

  /** JSON of the engine's refusal. */
  @Column('text')
  problem!: string;

  @Column('text')
  code!: string;
}
