import { wordCondition, type AgencyRef, type Condition, type Performer } from '@motcua/engine';
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
