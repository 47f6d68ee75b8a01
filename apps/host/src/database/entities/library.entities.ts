import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A piece of a drawing that the authors of an agency keep for each other. */
@Index('step_blueprints_agency', ['agency', 'keptAt', 'id'])
@Entity('step_blueprints')
export class StepBlueprintEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  agency!: string;

  @Column('text')
  title!: string;

  @Column('text')
  fragment!: string;

  @Column('text', { name: 'kept_at' })
  keptAt!: string;

  @Column('text', { name: 'kept_by' })
  keptBy!: string;
}
