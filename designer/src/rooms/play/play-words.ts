import {
  dateInWords,
  type Fact,
  describeProblem,
  namesIn,
  statusInWords,
  type HistoryLook,
  type LocalText,
  type Names as ExplanationNames,
  type ProcedureDocument,
  type Problem,
  type Scalar,
  type SignalOffer,
} from '@motcua/engine';
import type { Names } from '../../drawing/words.ts';
import { type Language, textIn } from '../../model/document-types.ts';
import { indexOf } from '../../model/flow-index.ts';
import type { Named } from '../../state/designer-context.ts';
import type { Text } from '../../text/text.ts';
import { cannotRun } from './run/run.ts';

/** A working day in these words, as on the desk of a clerk. */
const hour = 60;
const day = 8 * hour;

type ChildSignal = Extract<Extract<HistoryLook['event'], { type: 'signal' }>['signal'], { from: 'child' }>;

interface Speaking {
  readonly document: ProcedureDocument;
  readonly language: Language;
  readonly text: Text;
  readonly names: Names;
  readonly agencies: readonly Named[];
  readonly relations: readonly Named[];
  readonly published: Readonly<Record<string, ProcedureDocument>>;
}

/** What the play room says of engine things, in the language of the screen. */
export class PlayWords {
  readonly language: Language;
  private readonly speaking: Speaking;
  private readonly named: ReadonlyMap<string, string>;

  constructor(speaking: Speaking) {
    this.speaking = speaking;
    this.language = speaking.language;
    this.named = new Map(
      [...speaking.relations, ...speaking.agencies].map(({ id, title }) => [id, title] as const),
    );
  }

  of(text: LocalText): string {
    return textIn(text, this.language);
  }

  /** `Chuyên viên, Thuế cơ sở 1`. */
  post({ role, agency }: { readonly role: string | null; readonly agency: string | null }): string {
    const { names, text } = this.speaking;
    const who = role === null || role === '' ? '' : names.roleTitle(role);
    if (agency === null) return [who, text.play.desk.nobody].filter(Boolean).join(', ');
    return [who, this.agency(agency)].filter(Boolean).join(', ');
  }

  agency(id: string): string {
    return this.named.get(id) ?? this.speaking.names.agencyName(id);
  }

  role(id: string): string {
    return this.speaking.names.roleTitle(id);
  }

  /** `10:00 thứ Năm 05/03/2026` */
  moment(local: string): string {
    return dateInWords(local, this.language) ?? local;
  }

  status(status: number): string {
    return statusInWords(status, this.language);
  }

  outcome(outcome: string): string {
    const words: Readonly<Record<string, string>> = this.speaking.text.play.outcomes;
    return words[outcome] ?? outcome;
  }

  /** Of `true`, `false` or `false; still open: …`. */
  closed(value: string): string {
    const { expect } = this.speaking.text.play;
    return value.startsWith('true') ? expect.isClosed : expect.isOpen;
  }

  node(id: string): string {
    const node = indexOf(this.speaking.document).node(id);
    return node === undefined ? id : this.of(node.title);
  }

  nodes(ids: readonly string[]): string {
    return [...new Set(ids)].map((id) => this.node(id)).join('; ');
  }

  limit(id: string): string {
    const limit = this.speaking.document.limits.find((one) => one.id === id);
    return limit === undefined ? id : this.of(limit.title);
  }

  paper(id: string): string {
    const paper = this.speaking.document.papers.find((one) => one.id === id);
    return paper === undefined ? id : this.of(paper.title);
  }

  /** What was refused, why, and what to do about it. */
  problem(problem: Problem): { readonly what: string; readonly more: string } {
    const { document, language, text } = this.speaking;
    if (problem.code === cannotRun) return { what: text.play.cannotRun, more: '' };
    const nameOf = namesIn(document, (code) => {
      const name = this.named.get(code);
      return name === undefined ? undefined : { vi: name, en: name };
    });
    const { what, why, cure } = describeProblem(problem, language, nameOf);
    return { what, more: [why, cure].filter(Boolean).join(' ') };
  }

  sentence(problem: Problem): string {
    const { what, more } = this.problem(problem);
    return [what, more].filter(Boolean).join(' ');
  }

  /** `Xóa đăng ký thường trú: đã kết thúc`; the outcome is asked for. */
  signal({ report, title }: SignalOffer): string {
    return `${this.of(title)}: ${this.change(report.change)}`;
  }

  private change(change: string): string {
    const changes: Readonly<Record<string, string>> = this.speaking.text.play.changes;
    return changes[change] ?? change;
  }

  /** What a linked procedure is called; its code where nothing more is known of it. */
  procedure(code: string): string {
    const { published } = this.speaking;
    return Object.hasOwn(published, code) ? this.of(published[code]!.head.title) : code;
  }

  fact(id: string): Fact | undefined {
    return this.speaking.document.facts.find((one) => one.id === id);
  }

  factTitle(id: string): string {
    const fact = this.fact(id);
    return fact === undefined ? id : this.of(fact.title);
  }

  /** The value of a fact as an office writes it. */
  value(id: string, value: Scalar): string {
    const fact = this.fact(id);
    const { yes, no } = this.speaking.text.play.ask;
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'number')
      // A year is no amount: 1941, not 1.941.
      return value.toLocaleString(this.language === 'vi' ? 'vi-VN' : 'en-GB', { useGrouping: 'min2' });
    const choice = fact?.choices?.find((one) => one.value === value);
    if (choice !== undefined) return this.of(choice.title);
    if (fact?.type === 'agency') return this.agency(value);
    return fact?.type === 'date' ? (dateInWords(value, this.language) ?? value) : value;
  }

  /** One line of the history without its date: what, and by whom. */
  happened({ event, title }: HistoryLook): string {
    const { history } = this.speaking.text.play;
    const said = title === null ? '' : this.of(title);
    if (event.type === 'action') return `${said || event.action} (${this.post(event.actor)})`;
    if (event.type === 'signal' && event.signal.from === 'child') return this.childSaid(event.signal);
    if (event.type === 'timer') return [history.timers[event.timer.purpose], said].filter(Boolean).join(': ');
    return [history[event.type], said].filter(Boolean).join(': ');
  }

  /** Which child said what: `Xóa đăng ký thường trú: đã kết thúc (cấp kết quả)`. */
  private childSaid({ instance, child, change, outcome }: ChildSignal): string {
    const node = indexOf(this.speaking.document).node(instance.slice(0, instance.lastIndexOf('.')));
    const drawn = node?.kind === 'linked' ? node.children.find(({ id }) => id === child) : undefined;
    const title = drawn?.title ?? node?.title;
    const ended = outcome === undefined ? '' : ` (${this.outcome(outcome)})`;
    return `${title === undefined ? child : this.of(title)}: ${this.change(change)}${ended}`;
  }

  /** Working minutes in the two largest units that matter: `1 ngày 3 giờ làm việc`. */
  working(minutes: number): string {
    const { time } = this.speaking.text.play;
    const total = Math.abs(Math.round(minutes));
    const days = Math.floor(total / day);
    const hours = Math.floor((total % day) / hour);
    const rest = total % hour;
    const said: string[] = [];
    if (days > 0) said.push(time.days(days));
    if (hours > 0) said.push(time.hours(hours));
    // Beside whole days, minutes are noise.
    if (days === 0 && (rest > 0 || hours === 0)) said.push(time.minutes(rest));
    return time.working(said.join(' '));
  }

  /** Names as `wordExplanation` asks for them. */
  get explaining(): ExplanationNames {
    const same = (name: string): LocalText => ({ vi: name, en: name });
    return { role: (id) => same(this.role(id)), agency: (id) => same(this.agency(id)) };
  }
}
