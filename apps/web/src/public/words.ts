import {
  partsOfLimit,
  wordCondition,
  type AgencyRef,
  type Condition,
  type LimitPart,
  type Performer,
} from '@motcua/engine';
import type { Language, LocalText, ProcedureDocument, PublicProcedure } from '../api/contract.ts';
import { amountInWords } from '../format/working-time.ts';
import type { Translate } from '../text/catalogue.ts';

interface Row {
  readonly value: number;
  readonly unit: string;
  readonly cutOff?: string | undefined;
  readonly when?: Condition | undefined;
}

/** A published procedure put into words: who, how long, under which condition. */
export class PublicWords {
  private readonly document: ProcedureDocument;
  private readonly names: PublicProcedure['names'];
  private readonly t: Translate;
  private readonly language: Language;

  constructor(
    document: ProcedureDocument,
    names: PublicProcedure['names'],
    t: Translate,
    language: Language,
  ) {
    this.document = document;
    this.names = names;
    this.t = t;
    this.language = language;
  }

  local(both: LocalText | undefined): string {
    return both ? both[this.language] || both.vi : '';
  }

  condition(condition: Condition): string {
    return wordCondition(
      condition,
      new Map(this.document.facts.map((fact) => [fact.id, fact])),
      this.language,
    );
  }

  agency(ref: AgencyRef): string {
    if ('agency' in ref) return this.local(this.names.agencies[ref.agency]) || ref.agency;
    if ('relation' in ref) return this.local(this.names.relations[ref.relation]) || ref.relation;
    return this.t(ref.is === 'receiving' ? 'public.receiving' : 'public.competent');
  }

  role(role: string): string {
    return this.local(this.names.roles[role]) || role;
  }

  performer({ role, agency }: Performer): string {
    return `${this.role(role)}, ${this.agency(agency)}`;
  }

  /** Each row of a table of times: what it is, and when. */
  times(rows: readonly Row[]): { time: string; when: string }[] {
    return rows.map((row, at) => ({
      time: this.written(amountInWords(row, this.t)),
      when: row.when ? this.condition(row.when) : at > 0 ? this.t('public.otherwise') : '',
    }));
  }

  /**
   * The parts in which a limit is published: for each row of its table those that add up to it, `8 ngày làm việc (…) + 10 ngày
   * làm việc (…)`; and shares that are no sum, as of those who work side by side.
   */
  parts(limit: ProcedureDocument['limits'][number]): { sums: (string | undefined)[]; shares: string } {
    const found = partsOfLimit(this.document, limit);
    if (found === undefined) return { sums: [], shares: '' };
    const { parts, sums } = found;
    const sumOf = (amounts: readonly Row[]): string =>
      parts.map((part, at) => `${this.times([amounts[at]!])[0]?.time} (${this.part(part, at)})`).join(' + ');
    const isSum = sums.every((sum) => sum !== undefined);
    const share = (part: LimitPart, at: number): string => {
      const times = this.times(part.amount).map(({ time, when }) => (when ? `${time} (${when})` : time));
      return `${this.part(part, at)}: ${times.join(', ')}`;
    };
    return {
      sums: sums.map((sum) => sum && sumOf(sum)),
      shares: isSum ? '' : parts.map(share).join('; '),
    };
  }

  private part({ title, agency, nodes = [] }: LimitPart, at: number): string {
    const named = this.local(title) || (agency ? this.agency(agency) : '');
    const places = this.document.flow.nodes.filter(({ id }) => nodes.includes(id));
    return named || places.map((node) => this.local(node.title)).join(', ') || String(at + 1);
  }

  /** Half a day is `0,5` in Vietnamese. */
  private written(time: string): string {
    return this.language === 'vi' ? time.replace(/(\d)\.(\d)/, '$1,$2') : time;
  }

  /** A step's time; empty where the publication states none. */
  duration(node: ProcedureDocument['flow']['nodes'][number]): string {
    if (!('duration' in node) || node.duration === undefined) return '';
    const { duration } = node;
    if ('restOf' in duration) return this.t('public.restOfLimit');
    if (!('rows' in duration)) return '';
    return this.times(duration.rows)
      .map(({ time, when }) => (when ? `${time} (${when})` : time))
      .join('; ');
  }
}
