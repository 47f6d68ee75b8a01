import { describeProblem, parseDefinitionText, type Problem } from '@motcua/engine';
import type { Account, Fate } from '@motcua/engine/exchange';
import type { Language, ProcedureDocument } from '../../api/contract.ts';

/** What is said of one thing in a file: where it stands and what became of it. */
export interface ReportLine {
  readonly fate: Fate;
  readonly line: number | undefined;
  readonly name: string;
  readonly became: readonly string[];
  readonly words: { readonly what: string; readonly why: string; readonly cure: string } | undefined;
  readonly code: string | undefined;
  readonly severity: Problem['severity'];
}

export interface FileRead {
  readonly file: string;
  readonly format: 'motcua' | 'bpmn' | 'digit';
  /** Empty: nothing of it can be used, and the report says why. */
  readonly documents: readonly { readonly source: string; readonly document: ProcedureDocument }[];
  readonly report: readonly ReportLine[];
}

/**
 * Reads a file that somebody chose: our own JSON, BPMN 2.0 or DIGIT. Nothing is made of it yet. The readers of foreign
 * files are loaded only now: who works at a desk never needs them.
 */
export async function readProcedureFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  language: Language,
): Promise<FileRead> {
  const { importFile, readBytes, refuseSize } = await import('@motcua/engine/exchange');
  const tooLarge = refuseSize(file.size);
  const bytes = tooLarge ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  const own = tooLarge ? null : ownText(readBytes(bytes));
  if (own !== null) {
    const parsed = parseDefinitionText(own);
    return {
      ...{ file: file.name, format: 'motcua' },
      documents: parsed.ok ? [{ source: file.name, document: parsed.document }] : [],
      report: parsed.ok ? [] : parsed.problems.map((problem) => lineOf({ problem }, language)),
    };
  }
  const imported = tooLarge ?? (await importFile(bytes));
  const accounts = imported.accounts.map((account) => lineOf(account, language));
  return {
    ...{ file: file.name, format: imported.format },
    documents: imported.ok ? imported.documents : [],
    report: imported.ok
      ? accounts
      : [...imported.problems.map((problem) => lineOf({ problem }, language)), ...accounts],
  };
}

/** The text when it is JSON that says of itself that it is one of ours. */
function ownText(read: { ok: boolean; text?: string }): string | null {
  const text = read.ok ? read.text : undefined;
  if (text === undefined || !/^\ufeff?\s*\{/.test(text)) return null;
  try {
    const value = JSON.parse(text.replace(/^\ufeff/, '')) as Readonly<Record<string, unknown>>;
    return 'format' in value || ('head' in value && 'flow' in value) ? text : null;
  } catch {
    // Broken JSON with our names in it: our reader says where it is broken.
    return text.includes('"flow"') ? text : null;
  }
}

function lineOf(account: Partial<Account>, language: Language): ReportLine {
  const { problem } = account;
  const line = account.line ?? Number(problem?.facts['line'] ?? 0);
  const named = account.name ?? account.id ?? String(problem?.facts['name'] ?? problem?.at ?? '');
  return {
    fate: account.fate ?? 'refused',
    line: line > 0 ? line : undefined,
    name: [account.element, named && `“${named}”`].filter(Boolean).join(' '),
    became: account.became ?? [],
    words: problem && describeProblem(problem, language),
    code: problem?.code,
    severity: problem?.severity ?? 'note',
  };
}
