import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The open work list: one row per open instance and performer. */
@Index('tasks_urgency', ['agency', 'role', 'urgency', 'dossier', 'instance'])
@Entity('tasks')
export class TaskEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('text')
  instance!: string;

  @PrimaryColumn('text')
  role!: string;

  @PrimaryColumn('text')
  agency!: string;

  @Column('text')
  node!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  procedure!: string;

  @Column('integer')
  version!: number;

  @Column('text', { name: 'opened_at' })
  openedAt!: string;

  @Column('text', { name: 'due_at', nullable: true })
  dueAt!: string | null;

  @Column('text', { name: 'limit_due_at', nullable: true })
  limitDueAt!: string | null;

  @Column('integer')
  counts!: number;

  @Column('text')
  urgency!: string;

  @Column('integer')
  status!: number;

  @Column('text', { name: 'applicant_name' })
  applicantName!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('text', { nullable: true })
  why!: string | null;

  @Column('integer', { default: 0 })
  unacknowledged!: number;
}

/** When somebody has to look at the dossier. What is due then, the engine decides. */
@Index('timers_due_at', ['dueAt', 'dossier'])
@Entity('timers')
export class TimerEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('text')
  timer!: string;

  @Column('text', { name: 'due_at' })
  dueAt!: string;

  @Column('text', { name: 'retry_at', nullable: true })
  retryAt!: string | null;
}

/** What listeners are told, written in the same transaction as what they are told about. */
@Index('outbox_number', ['number'], { unique: true })
@Index('outbox_addressed', ['addressed', 'number'])
@Entity('outbox')
export class OutboxMessageEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('bigint', { nullable: true })
  number!: number | null;

  @Column('text')
  event!: string;

  @Column('text')
  audience!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  @Column('text', { name: 'sent_at', nullable: true })
  sentAt!: string | null;

  @Column('integer', { default: 0 })
  addressed!: number;

  @Column('text', { nullable: true })
  messages!: string | null;
}

/** The answer given to a request key, kept for a day. */
@Index('idempotency_keys_created_at', ['createdAt'])
@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn('text')
  person!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  fingerprint!: string;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('text', { nullable: true })
  headers!: string | null;

  @Column('text', { name: 'created_at' })
  createdAt!: string;
}
