import { useText } from '../text/catalogue.ts';
import type { SlipBlock } from '../api/contract.ts';
import styles from './slip.module.css';

/** A table of a slip. On a screen narrower than it, the keyboard too must be able to scroll it. */
export function SlipTable({ table }: { table: Extract<SlipBlock, { kind: 'table' }> }) {
  const { t } = useText();
  const all = table.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div className={styles['scroll']} role="region" aria-label={table.title ?? t('slips.table')} tabIndex={0}>
      {table.title && <p>{table.title}:</p>}
      <table className={styles['table']} data-columns={table.columns.length > 8 ? 'many' : undefined}>
        <colgroup>
          {table.columns.map(({ label, width }) => (
            <col key={label} style={{ width: `${(width / all) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
          {table.numbered && (
            <tr aria-hidden>
              {table.columns.map(({ label }, index) => (
                <td key={label}>({index + 1})</td>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} style={{ textAlign: table.columns[column]?.align ?? 'left' }}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
