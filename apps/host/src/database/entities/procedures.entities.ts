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

  @Column('text', { name: 'iso_number', nullable: true })
  isoNumber!: string | null;

  @Column('text', { name: 'iso_revision', nullable: true })
  isoRevision!: string | null;

  @Column('text', { name: 'iso_date', nullable: true })
  isoDate!: string | null;

  /** Where the signed decision is kept, when it is not kept here. */
  @Column('text', { name: 'decision_reference', nullable: true })
  decisionReference!: string | null;
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

  /** What the lines of the chain since `submission` come to. */
  @Column('text', { default: 'DRAFT' })
  stage!: string;

  @Column('text', { name: 'stage_since', nullable: true })
  stageSince!: string | null;

  @Column('integer', { nullable: true })
  submission!: number | null;

  /** When the central announcement was made that the process follows. */
  @Column('text', { name: 'announced_on', nullable: true })
  announcedOn!: string | null;
}

/** The document as it was submitted, by the line of the chain that submitted it. Never changed. */
@Entity('submitted_documents')
export class SubmittedDocumentEntity {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  document!: string;
}

/** One act on the way of a draft to publication: who, when, in which post, of which document. Never changed. */
@Entity('procedure_chain')
export class ChainLineEntity {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  at!: string;

  @Column('text')
  person!: string;

  @Column('text')
  role!: string;

  @Column('text')
  agency!: string;

  @Column('text')
  act!: string;

  @Column('text')
  stage!: string;

  @Column('text', { name: 'stage_after' })
  stageAfter!: string;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('integer')
  revision!: number;

  @Column('text', { name: 'file_hash', nullable: true })
  fileHash!: string | null;

  /** The version that a publication made. */
  @Column('integer', { nullable: true })
  version!: number | null;
}

/** A decision that ends a version: dossiers are received under it up to its last day. */
@Entity('procedure_repeals')
export class RepealEntity {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text', { name: 'last_day' })
  lastDay!: string;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;

  @Column('text', { name: 'decision_date' })
  decisionDate!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  at!: string;

  @Column('text')
  person!: string;
}

/** The signed decision by which a version was published, as PDF in base64. */
@Entity('decision_files')
export class DecisionFileEntity {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  name!: string;

  @Column('integer')
  size!: number;

  @Column('text')
  sha256!: string;

  @Column('text')
  content!: string;
}

/** Everybody who ever saved this draft; none of them may publish it. */
@Entity('draft_editors')
export class DraftEditorEntity {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('text')
  person!: string;
}
