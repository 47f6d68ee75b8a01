import { describe } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A database of its own for one spec: how to reach it, and how to be rid of it. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly settings: {
    readonly dataDir: string;
    readonly databaseUrl: string | undefined;
    readonly publicationChain?: string;
  };
  remove(): Promise<void>;
}

export type MakeDatabase = () => Promise<TestDatabase>;

/** Runs the same tests on the embedded database and on PostgreSQL. */
export function describeOnBothDatabases(title: string, tests: (make: MakeDatabase) => void): void {
  describe(`${title} (SQLite)`, () => tests(sqlite));
  describe(`${title} (PostgreSQL)`, () => tests(postgres));
}

export async function sqlite(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-host-'));
  return {
    name: 'SQLite',
    settings: { dataDir, databaseUrl: undefined },
    remove: async () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

export async function postgres(): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('start-postgres.mjs names the server in TEST_POSTGRES_URL');
  const name = `motcua_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    name: 'PostgreSQL',
    settings: { dataDir: tmpdir(), databaseUrl: url.toString() },
    remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
