import BetterSqlite3 from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnsafeDatabaseError } from './transaction.ts';

/**
 * Makes this process the only host of a data folder. The lock is one that the operating system gives back when the
 * process dies, however it dies; the process number beside it is only there to be named in the message.
 */
export function holdDataFolder(folder: string): { release: () => void } {
  const pidFile = join(folder, 'motcua.pid');
  const lock = new BetterSqlite3(join(folder, 'motcua.lock'), { timeout: 200 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new UnsafeDatabaseError(
      `Another Motcua host (process ${readPid(pidFile)}) is using the data folder ${folder}. ` +
        'Stop it first, or set DATA_DIR to another folder.',
      { cause },
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    release: () => {
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
