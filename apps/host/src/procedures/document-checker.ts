import { Injectable } from '@nestjs/common';
import {
  compileProcedure,
  linkedCodes,
  playScenarios,
  unkeptScenarios,
  type CompiledProcedure,
  type ProcedureDocument,
} from '@motcua/engine';
import { compileForm } from '../forms/form-validator.ts';
import type { LoadedRegister } from '../register/register.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { coveredBy, type Covered } from './chain/coverage-report.ts';
import { check, namesFor, wordedBy } from './check-document.ts';
import { PublishedProcedures } from './published-procedures.ts';
import type { CheckResult, WordedProblem } from './shapes.ts';

/** What the checker says of a document, and how far its scenarios go where they can be played. */
export interface Checked extends CheckResult {
  readonly coverage: Covered | null;
}

/** Drafts that are being worked on at the same time; more are checked again. */
const mostKept = 16;

/**
 * Checks stored documents and plays their scenarios, and remembers the outcome. Checking takes long compared with
 * saving, so it is done before a transaction begins; inside it the outcome is only looked up.
 */
@Injectable()
export class DocumentChecker {
  readonly #database: UnitOfWork;
  readonly #published: PublishedProcedures;
  readonly #kept = new Map<string, Checked>();
  /** Procedures that checked documents link to, as they are in force. */
  readonly #linked = new Map<string, CompiledProcedure>();

  constructor(database: UnitOfWork, published: PublishedProcedures) {
    this.#database = database;
    this.#published = published;
  }

  /** Reads the procedures that a document links to, and those they link to, before it is checked. */
  async learn(text: string, date: string): Promise<void> {
    const codes = linkedCodes(JSON.parse(text) as ProcedureDocument);
    if (codes.length === 0) return;
    await this.#database.read(async (tx) => {
      const seen = new Set<string>();
      for (let code = codes.pop(); code !== undefined; code = codes.pop()) {
        if (seen.has(code)) continue;
        seen.add(code);
        const linked = await this.#published.inForce(tx, code, date);
        if (linked === undefined) this.#linked.delete(code);
        else {
          this.#linked.set(code, linked);
          codes.push(...linkedCodes(linked.document));
        }
      }
    });
  }

  /** `text` is the document as it is stored. */
  check(text: string, register: LoadedRegister, date: string): Checked {
    const document = JSON.parse(text) as ProcedureDocument;
    const links = linkedCodes(document).map((code) => `${code}@${this.#linked.get(code)?.version ?? ''}`);
    const key = [date, register.latestChange, ...links, text].join(' ');
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const checked = check(document, register, date, (code) => this.#linked.get(code)?.document);
    const malformed = checked.problems.some(({ path }) => path.startsWith('/form/schema'));
    const problems = [...checked.problems, ...(malformed ? [] : unusableForm(document))];
    const sound = problems.every(({ severity }) => severity !== 'error');
    const played = sound ? playedIn(document, register) : { unkept: [], coverage: null };
    const result = {
      ...checked,
      problems: [...problems, ...played.unkept],
      coverage: played.coverage,
    };
    this.#kept.set(key, result);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    return result;
  }
}

/** A form whose schema is wrong, or whose pattern needs more than linear time, could never judge anything. */
function unusableForm(document: ProcedureDocument): WordedProblem[] {
  try {
    compileForm(document.form.schema);
    return [];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [
      {
        code: 'form-schema-unusable',
        severity: 'error',
        path: '/form/schema',
        facts: { detail },
        text: {
          vi: {
            what: 'Lược đồ tờ khai không dùng được.',
            why: detail,
            cure: 'Sửa lược đồ JSON; mẫu ký tự không được dùng nhìn trước, nhìn sau hoặc tham chiếu ngược.',
          },
          en: {
            what: 'The schema of the form cannot be used.',
            why: detail,
            cure: 'Correct the JSON Schema; patterns may not look ahead, look behind or refer back.',
          },
        },
      },
    ];
  }
}

/** Plays the scenarios: which of them no longer hold, and how far they go. */
function playedIn(document: ProcedureDocument, register: LoadedRegister) {
  const reports = playScenarios(document, {
    directory: register.directory,
    calendars: register.calendarOf,
  });
  const nameOf = namesFor(document, register);
  return {
    unkept: unkeptScenarios(document, reports).map((problem) => wordedBy(problem, nameOf)),
    coverage: coveredBy(compileProcedure(document, 1), reports),
  };
}
