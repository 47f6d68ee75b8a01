import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A comment or a reply; `version` is null while what it is about is the draft. */
@Index('procedure_comments_version', ['code', 'version', 'number'])
@Entity('procedure_comments')
export class ProcedureCommentEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  code!: string;

  /** Counts the comments of the procedure, in the order in which they were written. */
  @Column('integer')
  number!: number;

  @Column('integer', { nullable: true })
  version!: number | null;

  /** The first comment of its thread; its own id for that one. */
  @Column('text')
  thread!: string;

  @Column('text', { name: 'place_kind' })
  placeKind!: string;

  @Column('text', { name: 'place_id', nullable: true })
  placeId!: string | null;

  @Column('text', { name: 'title_vi' })
  titleVi!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text')
  body!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('text', { name: 'resolved_at', nullable: true })
  resolvedAt!: string | null;

  @Column('text', { name: 'resolved_by', nullable: true })
  resolvedBy!: string | null;
}

/** A browser tab in which a draft is open, as it last said so. */
@Entity('draft_presence')
export class DraftPresenceEntity {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('text')
  tab!: string;

  @Column('text')
  person!: string;

  @Column('text', { name: 'seen_at' })
  seenAt!: string;
}
