import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One saved version of a calendar; never changed. Dates of what was over before it keep the version before. */
@Entity('calendar_versions')
export class CalendarVersionEntity {
  @PrimaryColumn('text')
  id!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  document!: string;

  @Column('text')
  notice!: string;

  @Column('text', { name: 'saved_at' })
  savedAt!: string;

  @Column('text', { name: 'saved_by' })
  savedBy!: string;

  @Column('text')
  reason!: string;
}

/** The job that applies a version to the open dossiers, with the last one it has done. */
@Index('calendar_changes_saved_at', ['savedAt'])
@Index('calendar_changes_number', ['number'], { unique: true })
@Entity('calendar_changes')
export class CalendarChangeEntity {
  @PrimaryColumn('text')
  id!: string;

  /** In the order of saving. */
  @Column('integer')
  number!: number;

  @Column('text')
  calendar!: string;

  @Column('integer')
  version!: number;

  @Column('text', { name: 'saved_at' })
  savedAt!: string;

  @Column('text')
  actor!: string;

  @Column('text')
  position!: string;

  @Column('integer')
  expected!: number;

  @Column('integer')
  visited!: number;

  @Column('integer')
  moved!: number;

  @Column('integer')
  resynced!: number;

  @Column('text')
  skipped!: string;

  @Column('text', { name: 'finished_at', nullable: true })
  finishedAt!: string | null;
}
