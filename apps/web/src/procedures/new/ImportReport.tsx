import { useText } from '../../text/catalogue.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { FileRead, ReportLine } from './read-file.ts';
import styles from './new.module.css';

/** What became of a file, before anything is made of it: every element by its line and name. */
export function ImportReport({ read }: { read: FileRead }) {
  const { t } = useText();
  const looks = read.report.filter(
    (line) => line.fate === 'became' && line.severity !== 'note' && line.words,
  );
  const parts = {
    refused: read.report.filter(({ fate }) => fate === 'refused'),
    look: looks,
    noted: read.report.filter(({ fate }) => fate === 'noted'),
    became: read.report.filter((line) => line.fate === 'became' && !looks.includes(line)),
  };
  const formats = { motcua: 'JSON Motcua', bpmn: 'BPMN 2.0', digit: 'DIGIT' } as const;
  return (
    <div className={styles['report']}>
      <Banner
        kind={read.documents.length === 0 ? 'bad' : 'good'}
        title={t(read.documents.length === 0 ? 'library.fileRefused' : 'library.fileRead', {
          file: read.file,
          format: formats[read.format],
        })}
      >
        <p>
          {t('library.fileCounts', {
            became: parts.became.length + parts.look.length,
            noted: parts.noted.length,
            refused: parts.refused.length,
          })}
        </p>
      </Banner>
      {(['refused', 'look', 'noted', 'became'] as const).map(
        (part) =>
          parts[part].length > 0 && (
            <details key={part} open={part === 'refused' || part === 'look'}>
              <summary>
                {t(`library.report.${part}`)} ({parts[part].length})
              </summary>
              <ol>
                {parts[part].map((line, at) => (
                  <Line key={at} line={line} />
                ))}
              </ol>
            </details>
          ),
      )}
    </div>
  );
}

function Line({ line }: { line: ReportLine }) {
  const { t } = useText();
  const said = line.words?.what.includes(String(line.line));
  const place = line.line === undefined || said ? '' : t('library.line', { line: line.line });
  return (
    <li>
      <p>
        {place && <span className="code">{place} </span>}
        {line.words?.what ?? line.name}
        {line.words === undefined && line.became.length > 0 && ` → ${line.became.join(', ')}`}
      </p>
      {line.words && line.severity !== 'note' && (
        <p className={styles['why']}>
          {[line.words.why, line.words.cure].filter(Boolean).join(' ')}{' '}
          {line.code && <span className="code">[{line.code}]</span>}
        </p>
      )}
    </li>
  );
}
