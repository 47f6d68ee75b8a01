import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The last sequence number given out by an agency on a day. */
@Entity('dossier_counters')
export class DossierCounterEntity {
  @PrimaryColumn('text')
  agency!: string;

  @PrimaryColumn('text')
  day!: string;

  @Column('integer')
  last!: number;
}

/** The state of a dossier (a cache of its history, canonical JSON) and what lists show of it. */
@Index('dossiers_opened_at', ['openedAt', 'code'])
@Index('dossiers_received', ['receivingAgency', 'openedAt', 'code'])
@Index('dossiers_open', ['code'], { where: '"closed_at" IS NULL' })
@Index('dossiers_pinned', ['procedure', 'version', 'code'], { where: '"closed_at" IS NULL' })
@Entity('dossiers')
export class DossierEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('integer')
  seq!: number;

  @Column('text')
  state!: string;

  @Column('text', { name: 'head_hash' })
  headHash!: string;

  @Column('text')
  procedure!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  meaning!: string;

  @Column('text', { name: 'receiving_agency' })
  receivingAgency!: string;

  @Column('text', { name: 'competent_agency', nullable: true })
  competentAgency!: string | null;

  @Column('integer')
  status!: number;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('text', { name: 'opened_at' })
  openedAt!: string;

  @Column('text', { name: 'closed_at', nullable: true })
  closedAt!: string | null;

  @Column('text', { name: 'due_at', nullable: true })
  dueAt!: string | null;

  @Column('text', { name: 'applicant_name' })
  applicantName!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('text')
  people!: string;

  @Column('text')
  papers!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer', { default: 0 })
  listened!: number;

  /** The last change of a calendar that the dossier has had (`calendar_changes`). */
  @Column('integer', { name: 'calendar_change', default: 0 })
  calendarChange!: number;
}

/** Folded words by which a dossier is found. */
@Index('dossier_words_word', ['word', 'dossier'])
@Entity('dossier_words')
export class DossierWordEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('text')
  word!: string;
}

/** An agency that has, had or is about to have the dossier: what decides who may see it. */
@Index('legs_agency', ['agency', 'openedAt', 'dossier'])
@Entity('legs')
export class LegEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('text')
  agency!: string;

  @Column('text', { name: 'opened_at' })
  openedAt!: string;

  @Column('integer', { default: 1 })
  held!: number;
}

/** The truth about a dossier. Each entry carries the hash of the one before. */
@Entity('history')
export class HistoryEntryEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  event!: string;

  @Column('text')
  entry!: string;

  @Column('text')
  prev!: string;

  @Column('text')
  hash!: string;
}
