import {
  dateInWords,
  statusInWords,
  type AllowedAction,
  type HistoryLook,
  type Language,
  type LimitLook,
  type Names,
  type OpenTask,
  type Play,
  type SignalOffer,
} from '@motcua/engine';
import { playWords } from './play-words.ts';

/** Something with a number before it. */
export type Choice =
  | { readonly kind: 'offer'; readonly offer: AllowedAction }
  | { readonly kind: 'signal'; readonly signal: SignalOffer };

/** Draws a play on a terminal. */
export class PlayScreen {
  private readonly language: Language;
  private readonly names: Names;

  constructor(language: Language, names: Names) {
    this.language = language;
    this.names = names;
  }

  /** Where it stands: date, status, who has it until when, the limits. */
  where(play: Play): readonly string[] {
    const words = playWords[this.language];
    const look = play.look();
    const head = `── ${moment(look.now, this.language)} · ${words.status} ${look.status} ${statusInWords(look.status, this.language)} ${'─'.repeat(24)}`;
    const closed = look.closed
      ? [words.closed(words.outcomes[look.outcome ?? ''] ?? look.outcome ?? '')]
      : [];
    return [
      head,
      ...closed,
      ...look.tasks.map((task) => this.task(task)),
      ...look.limits.map((limit) => this.limit(limit)),
    ];
  }

  /** What can be done, numbered; then what others may report. */
  choices(choices: readonly Choice[], hidden: number): readonly string[] {
    const words = playWords[this.language];
    const line = (number: number, text: string) => `${String(number).padStart(3)}  ${text}`;
    const offers = choices.flatMap((choice, i) =>
      choice.kind === 'offer' ? [line(i + 1, this.offer(choice.offer))] : [],
    );
    const signals = choices.flatMap((choice, i) =>
      choice.kind === 'signal' ? [line(i + 1, this.signal(choice.signal))] : [],
    );
    return [
      ...(offers.length > 0 ? [words.actions, ...offers] : [words.nothing]),
      ...(signals.length > 0 ? [words.reports, ...signals] : []),
      ...(hidden > 0 ? [words.moreActions(hidden)] : []),
    ];
  }

  /** One line of the history: when, what, and where that led. */
  happened({ at, occurredAt, event, title, entered }: HistoryLook, play: Play): string {
    const said = title?.[this.language] ?? '';
    const by = event.type === 'action' ? ` (${this.post(event.actor)})` : '';
    const to = entered.map((id) => play.procedure.index.nodes.get(id)?.title[this.language] ?? id);
    const what = this.what(event, said);
    return `  ${moment(occurredAt ?? at, this.language)}  ${what}${by}${to.length > 0 ? ` → ${to.join('; ')}` : ''}`;
  }

  private what(event: HistoryLook['event'], said: string): string {
    const words = playWords[this.language];
    if (event.type === 'action') return said || event.action;
    const happened = event.type === 'timer' ? words.timers[event.timer.purpose] : words.happened[event.type];
    return [happened, said].filter(Boolean).join(': ');
  }

  post({ role, agency }: { readonly role: string | null; readonly agency: string | null }): string {
    if (role === null) return '';
    if (agency === null) return playWords[this.language].nobody;
    const named = this.names.role(role)?.[this.language] ?? role;
    return `${named}, ${this.names.agency(agency)?.[this.language] ?? agency}`;
  }

  private task({ title, role, agency, dueAt, late, task, kind }: OpenTask): string {
    const words = playWords[this.language];
    const who = this.post({ role, agency });
    const due = dueAt === null ? '' : ` · ${words.due} ${moment(dueAt, this.language)}`;
    const where = kind === 'respondent' ? ` (${task.split('/')[1] ?? task})` : '';
    return `  ${kind === 'respondent' ? '  ' : '•'} ${title[this.language]}${where}${who ? ` · ${who}` : ''}${due}${late ? ` · ${words.late}` : ''}`;
  }

  private limit({ id, title, dueAt, endedAt, standing, overdue }: LimitLook): string {
    const words = playWords[this.language];
    const state = [
      dueAt === null ? (standing ? '' : words.notStarted) : `${words.due} ${moment(dueAt, this.language)}`,
      standing ? words.standing : '',
      endedAt === null ? '' : `${words.ended} ${moment(endedAt, this.language)}`,
      overdue ? words.overdue : '',
    ];
    return `  ◷ ${title[this.language]} [${id}]: ${state.filter(Boolean).join(', ')}`;
  }

  private offer({ label, role, agency, demands, possible, node, task }: AllowedAction): string {
    const words = playWords[this.language];
    const { needed } = words;
    const asks = [
      ...demands.facts.map(({ fact }) => fact),
      ...demands.inputs.map(
        ({ name, choices }) => `${name}${choices ? `=${choices.map(({ value }) => value).join('|')}` : ''}`,
      ),
      ...(demands.reason ? [needed.note] : []),
      ...(demands.document ? [needed.document] : []),
      ...(demands.occurredAt ? [needed.occurredAt] : []),
      ...(demands.respondents ? [needed.respondents] : []),
      ...(demands.papers.length > 0 ? [needed.papers] : []),
    ];
    const on = node === '' ? '' : ` [${task}]`;
    return [
      `${label[this.language]}${on} · ${this.post({ role, agency })}`,
      ...(asks.length > 0 ? [words.asks(asks.join(', '))] : []),
      ...(possible ? [] : [words.notNow]),
    ].join(' · ');
  }

  private signal({ report, title, facts }: SignalOffer): string {
    const words = playWords[this.language];
    const outcome =
      report.outcome === undefined ? '' : ` (${words.outcomes[report.outcome] ?? report.outcome})`;
    const asks = facts.length > 0 ? ` · ${facts.map(({ id }) => id).join(', ')}` : '';
    return `${title[this.language]}: ${words.changes[report.change] ?? report.change}${outcome}${asks}`;
  }
}

/** `10:00 thứ Năm 05/03/2026` */
function moment(local: string, language: Language): string {
  return dateInWords(local, language) ?? local.replace('T', ' ');
}
