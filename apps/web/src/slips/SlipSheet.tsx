import type { Slip, SlipBlock } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import { QrCode } from './QrCode.tsx';
import { SlipTable } from './SlipTable.tsx';
import styles from './slip.module.css';

/** One copy of a slip. Every word of it comes from the host: the same that stand in its PDF. Black on white. */
export function SlipSheet({ slip, copy }: { slip: Slip; copy: string | null }) {
  const { t } = useText();
  return (
    <article className={styles['slip']} lang={slip.language} aria-label={slip.title}>
      <p className={styles['formNote']}>
        <span>{copy}</span>
        <span>{slip.note}</span>
      </p>
      <header className={styles['head']}>
        <HeadColumn lines={slip.header.left} />
        <HeadColumn lines={slip.header.right} />
      </header>
      <div className={styles['titleRow']}>
        {slip.qr && <QrCode value={slip.qr} title={t('slips.qr', { code: slip.qr })} size="20mm" />}
        <div>
          <h2 className={styles['title']}>{slip.title.toLocaleUpperCase(slip.language)}</h2>
          {slip.subtitle && <p className={styles['subtitle']}>{slip.subtitle}</p>}
        </div>
      </div>
      {slip.body.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </article>
  );
}

function HeadColumn({ lines }: { lines: Slip['header']['left'] }) {
  return (
    <div>
      {lines.map(({ text, bold, italic, stroke }) => (
        <p
          key={text}
          className={styles['headLine']}
          data-bold={bold || undefined}
          data-italic={italic || undefined}
          data-stroke={stroke ?? undefined}
        >
          {text}
        </p>
      ))}
    </div>
  );
}

function Block({ block }: { block: SlipBlock }) {
  switch (block.kind) {
    case 'lines':
      return (
        <dl className={styles['lines']}>
          {block.lines.map(({ label, value, bold }) => (
            <div key={label} data-bold={bold || undefined}>
              <dt>{label}:</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'words':
      return (
        <p
          className={styles['words']}
          data-bold={block.bold || undefined}
          data-italic={block.italic || undefined}
          data-center={block.align === 'center' || undefined}
          data-indent={block.indent || undefined}
          data-small={block.small || undefined}
        >
          {block.text}
        </p>
      );
    case 'table':
      return <SlipTable table={block} />;
    case 'signatures':
      return (
        <footer className={styles['signatures']}>
          {block.columns.map(({ title, hint, name, lines }) =>
            lines ? (
              <div key={title} className={styles['recipients']}>
                <p>{title}</p>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            ) : (
              <div key={title}>
                <p>{title}</p>
                <p>{hint}</p>
                <p className={styles['signed']}>{name}</p>
              </div>
            ),
          )}
        </footer>
      );
  }
}
