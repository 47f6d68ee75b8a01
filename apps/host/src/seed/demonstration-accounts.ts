import type { INestApplicationContext } from '@nestjs/common';
import type { LocalText } from '@motcua/engine';
import type { Config } from '../config/config.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';

export interface DemonstrationAccount {
  readonly username: string;
  readonly name: string;
  readonly shows: LocalText | null;
}

/** The accounts worth trying; none where the database was not filled with the demonstration province. */
export function accountsToTry(database: UnitOfWork): Promise<DemonstrationAccount[]> {
  return database.read(async (tx) => {
    const rows = await tx.all<{ username: string; name: string; shows: string }>(
      `SELECT a.username, p.name, a.shows FROM accounts a JOIN people p ON p.id = a.person
        WHERE a.shows IS NOT NULL AND a.disabled_at IS NULL ORDER BY a.username`,
    );
    return rows.map((row) => ({ ...row, shows: JSON.parse(row.shows) as LocalText | null }));
  });
}

/** The accounts worth trying, as text for the terminal; nothing when the database holds none. */
export async function demonstrationAccounts(app: INestApplicationContext, config: Config): Promise<string> {
  const rows = await accountsToTry(app.get(UnitOfWork));
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map((row) => row.username.length));
  const lines = rows.map(
    ({ username, name, shows }) =>
      `  ${username.padEnd(width)}  ${name}${shows === null ? '' : ` - ${shows.vi}`}`,
  );
  return `\nDemonstration accounts (password: ${config.demoPassword}):\n${lines.join('\n')}\n`;
}
