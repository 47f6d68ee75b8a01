import type { INestApplicationContext } from '@nestjs/common';
import type { LocalText } from '@motcua/engine';
import type { Config } from '../config/config.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';

/** The accounts worth trying, as text for the terminal; nothing when the database holds none. */
export async function demonstrationAccounts(app: INestApplicationContext, config: Config): Promise<string> {
  const rows = await app.get(UnitOfWork).read((tx) =>
    tx.all<{ username: string; name: string; shows: string }>(
      `SELECT a.username, p.name, a.shows FROM accounts a JOIN people p ON p.id = a.person
        WHERE a.shows IS NOT NULL ORDER BY a.username`,
    ),
  );
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map((row) => row.username.length));
  const lines = rows.map(({ username, name, shows }) => {
    const text = JSON.parse(shows) as LocalText | null;
    return `  ${username.padEnd(width)}  ${name}${text === null ? '' : ` - ${text.vi}`}`;
  });
  return `\nDemonstration accounts (password: ${config.demoPassword}):\n${lines.join('\n')}\n`;
}
