import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('people')
export class PersonEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;
}

@Entity('posts')
export class PostEntity {
  @PrimaryColumn('text')
  person!: string;

  @PrimaryColumn('text')
  role!: string;

  @PrimaryColumn('text')
  agency!: string;

  @PrimaryColumn('text', { name: 'valid_from' })
  validFrom!: string;

  @Column('text', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** A local account. The password is kept as an Argon2id hash; `shows` is set on demonstration accounts only. */
@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('text')
  username!: string;

  @Column('text')
  person!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text', { name: 'disabled_at', nullable: true })
  disabledAt!: string | null;

  @Column('text', { nullable: true })
  shows!: string | null;
}

/** A signed-in browser. Only the hash of its secret is stored, so that a leaked table opens no door. */
@Index('sessions_last_seen_at', ['lastSeenAt'])
@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('text', { name: 'id_hash' })
  idHash!: string;

  @Column('text')
  username!: string;

  @Column('text')
  person!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  @Column('text', { name: 'last_seen_at' })
  lastSeenAt!: string;
}

/** One failed sign-in; counted per user name over the last quarter of an hour. */
@Entity('login_failures')
export class LoginFailureEntity {
  @PrimaryColumn('text')
  username!: string;

  @PrimaryColumn('text')
  at!: string;

  @PrimaryColumn('text')
  nonce!: string;
}
