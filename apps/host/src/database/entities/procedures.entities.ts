import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('procedures')
export class ProcedureEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;
}

/** A published version: immutable. Dossiers are pinned to its meaning. */
@Index('procedure_versions_meaning', ['meaning'])
@Entity('procedure_versions')
export class ProcedureVersionEntity {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  document!: string;

  @Column('text')
  meaning!: string;

  @Column('text', { name: 'file_hash' })
  fileHash!: string;

  @Column('text', { name: 'decision_number', nullable: true })
  decisionNumber!: string | null;

  @Column('text', { name: 'decision_date', nullable: true })
  decisionDate!: string | null;

  @Column('text', { name: 'effective_from' })
  effectiveFrom!: string;

  @Column('text', { name: 'published_at' })
  publishedAt!: string;

  @Column('text', { name: 'published_by' })
  publishedBy!: string;

  @Column('text', { name: 'drawn_by' })
  drawnBy!: string;

  @Column('text', { name: 'reason_for_warnings', nullable: true })
  reasonForWarnings!: string | null;
}

/** The one draft of a procedure, with the revision that saves must name. */
@Entity('procedure_drafts')
export class ProcedureDraftEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('integer')
  revision!: number;

  @Column('text')
  document!: string;

  @Column('integer', { name: 'based_on', nullable: true })
  basedOn!: number | null;

  @Column('text', { name: 'updated_at' })
  updatedAt!: string;

  @Column('text', { name: 'updated_by' })
  updatedBy!: string;

  @Column('text', { name: 'submitted_at', nullable: true })
  submittedAt!: string | null;

  @Column('text', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @Column('text', { name: 'returned_comment', nullable: true })
  returnedComment!: string | null;
}

/** Everybody who ever saved this draft; none of them may publish it. */
@Entity('draft_editors')
export class DraftEditorEntity {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('text')
  person!: string;
}
