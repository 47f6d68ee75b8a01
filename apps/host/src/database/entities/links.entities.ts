import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A dossier another one listens to: as its child, or because it waits for its end. */
@Index('links_listener', ['listener'])
@Entity('links')
export class LinkEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('text')
  listener!: string;

  @PrimaryColumn('text')
  instance!: string;

  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'facts_out' })
  factsOut!: string;
}

/** What one dossier has to tell or ask another; gone once it is done. */
@Index('deliveries_created_at', ['createdAt', 'dossier'])
@Entity('deliveries')
export class DeliveryEntity {
  @PrimaryColumn('text')
  dossier!: string;

  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  source!: string;

  @Column('integer')
  seq!: number;

  @Column('integer')
  part!: number;

  @Column('text')
  content!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  @Column('text', { name: 'retry_at', nullable: true })
  retryAt!: string | null;
}
