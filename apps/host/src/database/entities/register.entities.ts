import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency of the register; never deleted, only closed with a successor. */
@Entity('agencies')
export class AgencyEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'name_vi' })
  nameVi!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  level!: string;

  @Column('text', { nullable: true })
  parent!: string | null;

  @Column('text', { nullable: true })
  calendar!: string | null;

  @Column('text', { nullable: true })
  windows!: string | null;

  @Column('text', { name: 'valid_from' })
  validFrom!: string;

  @Column('text', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text', { nullable: true })
  successor!: string | null;

  @Column('text')
  details!: string;
}

@Entity('relations')
export class RelationEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'title_vi' })
  titleVi!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;
}

/** One agency leads to another by a relation, from a date on. */
@Entity('relation_pairs')
export class RelationPairEntity {
  @PrimaryColumn('text')
  relation!: string;

  @PrimaryColumn('text', { name: 'from_agency' })
  fromAgency!: string;

  @PrimaryColumn('text', { name: 'to_agency' })
  toAgency!: string;

  @PrimaryColumn('text', { name: 'valid_from' })
  validFrom!: string;

  @Column('text', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

@Entity('agency_attributes')
export class AgencyAttributeEntity {
  @PrimaryColumn('text')
  agency!: string;

  @PrimaryColumn('text')
  attribute!: string;

  @Column('text')
  value!: string;

  @PrimaryColumn('text', { name: 'valid_from' })
  validFrom!: string;
}

@Entity('roles')
export class RoleEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'title_vi' })
  titleVi!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('integer')
  ordinal!: number;
}

/** How often the register changed: whoever keeps it in memory compares. */
@Entity('register_stamp')
export class RegisterStampEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('integer')
  value!: number;
}
