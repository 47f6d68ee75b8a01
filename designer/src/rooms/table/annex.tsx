import './annex.css';
import type { ProcedureDocument } from '@motcua/engine';
import { createPortal } from 'react-dom';
import { agencyWords } from '../../drawing/words.ts';
import { type Language, textIn } from '../../model/document-types.ts';
import { indexOf } from '../../model/flow-index.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { textOf, useLanguage } from '../../text/text.ts';
import { totalWords } from './plan-time.ts';
import { AnnexTable, promiseWords } from './annex-table.tsx';
import type { Speaking } from './step-words.ts';
import type { TableLine } from './table-lines.ts';

/**
 * The table as the annex of a decision: A4 across, black on white, national title and motto, the head row on every
 * page. It stands beside the application in the page and is seen by printers only.
 */
export function Annex({ lines }: { lines: readonly TableLine[] }) {
  const language = useLanguage();
  const { document, names } = useDesigner();
  const speaking: Speaking = { document, language, names };
  const text = textOf(language).table.annex;
  return createPortal(
    <article className="mc-annex" lang={language}>
      <header className="mc-annex-top">
        <p className="mc-annex-agency">
          <strong>{issuerOf(speaking)}</strong>
        </p>
        <div className="mc-annex-nation">
          <p>
            <strong>{text.nation}</strong>
          </p>
          <p>
            <strong className="mc-annex-motto">{text.motto}</strong>
          </p>
        </div>
      </header>
      <h1>
        {text.annex}
        <br />
        {text.title}
      </h1>
      <p className="mc-annex-attached">{text.attached(decisionWords(document, language))}</p>
      <dl className="mc-annex-head">
        {headLines(speaking).map(([name, words]) => (
          <div key={name}>
            <dt>{name}:</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <AnnexTable lines={lines} speaking={speaking} />
    </article>,
    window.document.body,
  );
}

function headLines(speaking: Speaking): [string, string][] {
  const { document, language } = speaking;
  const text = textOf(language).table.annex;
  const { head } = document;
  const total = totalWords(indexOf(document), undefined, language);
  const basis = head.legalBasis
    .map(({ instrument, article }) => (article === undefined ? instrument : `${article}, ${instrument}`))
    .join('; ');
  const lines: [string, string][] = [
    [text.procedure, textIn(head.title, language)],
    [text.code, head.nationalCode ?? text.noCode],
    [text.case, textIn(head.caseTitle, language)],
    [text.legalBasis, basis],
    [text.limit, promiseWords(document, language) || text.unstated],
    [text.total, total],
    [text.effective, head.effectiveFrom === undefined ? '' : dateWords(head.effectiveFrom, language)],
  ];
  return lines.filter(([, words]) => words !== '');
}

/** "Quyết định số 663/QĐ-TTPVHCC ngày 13 tháng 5 năm 2026 của …", with dots to fill in where nothing is decided yet. */
function decisionWords({ head }: ProcedureDocument, language: Language): string {
  const text = textOf(language).table.annex;
  const { number, date, issuer } = head.publishingDecision ?? {};
  // A decision recorded with its whole name keeps it.
  const plain = (number ?? text.noNumber).replace(/^(Quyết định|QĐ)( số)?\s+/i, '');
  return text.decision(
    plain,
    date === undefined ? text.noDate : dateWords(date, language),
    issuer ?? text.noIssuer,
  );
}

function issuerOf({ document, language, names }: Speaking): string {
  const { publishingDecision, competentAgency } = document.head;
  const issuer = publishingDecision?.issuer;
  if (issuer !== undefined) return issuer.toLocaleUpperCase('vi');
  if ('agency' in competentAgency)
    return agencyWords(
      document,
      { role: 'agencyLeader', agency: competentAgency },
      names,
      language,
    ).toLocaleUpperCase('vi');
  return textOf(language).table.annex.agencyUnknown;
}

/** Decree 30/2020: a zero before the days 1 to 9 and the months 1 and 2 only, so that nothing can be written in front. */
export function dateWords(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const words = textOf(language).table.annex.date;
  if (language === 'en') return words(day, month, year);
  const number = Number(month);
  return words(day.padStart(2, '0'), number <= 2 ? month.padStart(2, '0') : String(number), year);
}
