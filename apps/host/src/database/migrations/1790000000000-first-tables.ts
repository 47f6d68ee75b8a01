import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first tables, one source for both databases. `key` is text compared byte by byte: PostgreSQL would otherwise
 * order codes and instants by the rules of a language. Instants are ISO 8601 in UTC, booleans 0 or 1, structures JSON.
 * The dossier's code leads every per-dossier key, so that the tables can be distributed by it.
 */
export class FirstTables1790000000000 implements MigrationInterface {
  readonly name = 'FirstTables1790000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const key = queryRunner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    for (const statement of statements(key)) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await queryRunner.query(`DROP TABLE "${table}"`);
  }
}

const tables = [
  'agencies',
  'relations',
  'relation_pairs',
  'agency_attributes',
  'roles',
  'people',
  'posts',
  'accounts',
  'sessions',
  'login_failures',
  'calendars',
  'procedures',
  'procedure_versions',
  'procedure_drafts',
  'draft_editors',
  'dossier_counters',
  'dossiers',
  'dossier_words',
  'legs',
  'history',
  'tasks',
  'timers',
  'outbox',
  'idempotency_keys',
];

const statements = (key: string): string[] => [
  `CREATE TABLE "agencies" ("id" ${key} PRIMARY KEY NOT NULL, "name_vi" text NOT NULL, "name_en" text NOT NULL,
    "kind" text NOT NULL, "level" text NOT NULL, "parent" ${key}, "calendar" ${key}, "windows" text,
    "valid_from" ${key} NOT NULL, "valid_to" ${key}, "successor" ${key}, "details" text NOT NULL)`,
  `CREATE TABLE "relations" ("id" ${key} PRIMARY KEY NOT NULL, "title_vi" text NOT NULL, "title_en" text NOT NULL)`,
  `CREATE TABLE "relation_pairs" ("relation" ${key} NOT NULL, "from_agency" ${key} NOT NULL,
    "to_agency" ${key} NOT NULL, "valid_from" ${key} NOT NULL, "valid_to" ${key},
    PRIMARY KEY ("relation", "from_agency", "to_agency", "valid_from"))`,
  `CREATE TABLE "agency_attributes" ("agency" ${key} NOT NULL, "attribute" ${key} NOT NULL, "value" text NOT NULL,
    "valid_from" ${key} NOT NULL, PRIMARY KEY ("agency", "attribute", "valid_from"))`,
  `CREATE TABLE "roles" ("id" ${key} PRIMARY KEY NOT NULL, "title_vi" text NOT NULL, "title_en" text NOT NULL,
    "ordinal" integer NOT NULL)`,
  `CREATE TABLE "people" ("id" ${key} PRIMARY KEY NOT NULL, "name" text NOT NULL, "search_key" ${key} NOT NULL)`,
  `CREATE TABLE "posts" ("person" ${key} NOT NULL, "role" ${key} NOT NULL, "agency" ${key} NOT NULL,
    "valid_from" ${key} NOT NULL, "valid_to" ${key}, PRIMARY KEY ("person", "role", "agency", "valid_from"))`,
  `CREATE TABLE "accounts" ("username" ${key} PRIMARY KEY NOT NULL, "person" ${key} NOT NULL, "password_hash" text NOT NULL,
    "disabled_at" ${key}, "shows" text)`,
  `CREATE TABLE "sessions" ("id_hash" ${key} PRIMARY KEY NOT NULL, "username" ${key} NOT NULL, "person" ${key} NOT NULL,
    "created_at" ${key} NOT NULL, "last_seen_at" ${key} NOT NULL)`,
  `CREATE INDEX "sessions_last_seen_at" ON "sessions" ("last_seen_at")`,
  `CREATE TABLE "login_failures" ("username" ${key} NOT NULL, "at" ${key} NOT NULL, "nonce" ${key} NOT NULL,
    PRIMARY KEY ("username", "at", "nonce"))`,
  `CREATE TABLE "calendars" ("id" ${key} PRIMARY KEY NOT NULL, "document" text NOT NULL)`,
  `CREATE TABLE "procedures" ("code" ${key} PRIMARY KEY NOT NULL, "created_at" ${key} NOT NULL)`,
  `CREATE TABLE "procedure_versions" ("code" ${key} NOT NULL, "version" integer NOT NULL, "document" text NOT NULL,
    "meaning" ${key} NOT NULL, "file_hash" ${key} NOT NULL, "decision_number" text, "decision_date" ${key},
    "effective_from" ${key} NOT NULL, "published_at" ${key} NOT NULL, "published_by" ${key} NOT NULL,
    "drawn_by" text NOT NULL, "reason_for_warnings" text, PRIMARY KEY ("code", "version"))`,
  `CREATE INDEX "procedure_versions_meaning" ON "procedure_versions" ("meaning")`,
  `CREATE TABLE "procedure_drafts" ("code" ${key} PRIMARY KEY NOT NULL, "revision" integer NOT NULL, "document" text NOT NULL,
    "based_on" integer, "updated_at" ${key} NOT NULL, "updated_by" ${key} NOT NULL, "submitted_at" ${key},
    "submitted_by" ${key}, "returned_comment" text)`,
  `CREATE TABLE "draft_editors" ("code" ${key} NOT NULL, "person" ${key} NOT NULL, PRIMARY KEY ("code", "person"))`,
  `CREATE TABLE "dossier_counters" ("agency" ${key} NOT NULL, "day" ${key} NOT NULL, "last" integer NOT NULL,
    PRIMARY KEY ("agency", "day"))`,
  `CREATE TABLE "dossiers" ("code" ${key} PRIMARY KEY NOT NULL, "seq" integer NOT NULL, "state" text NOT NULL,
    "head_hash" ${key} NOT NULL, "procedure" ${key} NOT NULL, "version" integer NOT NULL, "meaning" ${key} NOT NULL,
    "receiving_agency" ${key} NOT NULL, "competent_agency" ${key}, "status" integer NOT NULL, "outcome" text,
    "opened_at" ${key} NOT NULL, "closed_at" ${key}, "due_at" ${key}, "applicant_name" text NOT NULL,
    "search_key" ${key} NOT NULL, "people" text NOT NULL, "papers" text NOT NULL, "note" text)`,
  `CREATE INDEX "dossiers_opened_at" ON "dossiers" ("opened_at", "code")`,
  `CREATE TABLE "dossier_words" ("dossier" ${key} NOT NULL, "word" ${key} NOT NULL, PRIMARY KEY ("dossier", "word"))`,
  `CREATE INDEX "dossier_words_word" ON "dossier_words" ("word", "dossier")`,
  `CREATE TABLE "legs" ("dossier" ${key} NOT NULL, "agency" ${key} NOT NULL, "opened_at" ${key} NOT NULL,
    PRIMARY KEY ("dossier", "agency"))`,
  `CREATE INDEX "legs_agency" ON "legs" ("agency", "opened_at", "dossier")`,
  `CREATE TABLE "history" ("dossier" ${key} NOT NULL, "seq" integer NOT NULL, "event" text NOT NULL,
    "entry" text NOT NULL, "prev" ${key} NOT NULL, "hash" ${key} NOT NULL, PRIMARY KEY ("dossier", "seq"))`,
  `CREATE TABLE "tasks" ("dossier" ${key} NOT NULL, "instance" ${key} NOT NULL, "role" ${key} NOT NULL,
    "agency" ${key} NOT NULL, "node" ${key} NOT NULL, "kind" text NOT NULL, "procedure" ${key} NOT NULL,
    "version" integer NOT NULL, "opened_at" ${key} NOT NULL, "due_at" ${key}, "limit_due_at" ${key},
    "counts" integer NOT NULL, "urgency" ${key} NOT NULL, "status" integer NOT NULL, "applicant_name" text NOT NULL,
    "search_key" ${key} NOT NULL, PRIMARY KEY ("dossier", "instance", "role", "agency"))`,
  `CREATE INDEX "tasks_urgency" ON "tasks" ("agency", "role", "urgency", "dossier", "instance")`,
  `CREATE TABLE "timers" ("dossier" ${key} NOT NULL, "timer" ${key} NOT NULL, "due_at" ${key} NOT NULL,
    "retry_at" ${key}, PRIMARY KEY ("dossier", "timer"))`,
  `CREATE INDEX "timers_due_at" ON "timers" ("due_at", "dossier")`,
  `CREATE TABLE "outbox" ("dossier" ${key} NOT NULL, "seq" integer NOT NULL, "number" bigint, "event" text NOT NULL,
    "audience" text NOT NULL, "created_at" ${key} NOT NULL, "sent_at" ${key}, PRIMARY KEY ("dossier", "seq"))`,
  `CREATE UNIQUE INDEX "outbox_number" ON "outbox" ("number")`,
  `CREATE TABLE "idempotency_keys" ("person" ${key} NOT NULL, "key" ${key} NOT NULL, "fingerprint" ${key} NOT NULL,
    "status" integer, "answer" text, "headers" text, "created_at" ${key} NOT NULL, PRIMARY KEY ("person", "key"))`,
  `CREATE INDEX "idempotency_keys_created_at" ON "idempotency_keys" ("created_at")`,
];
