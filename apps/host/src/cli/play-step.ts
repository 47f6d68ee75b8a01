import {
  describeProblem,
  startPlay,
  suggestedOpening,
  waitedForUndrawn,
  wordExplanation,
  type CompiledProcedure,
  type Play,
  type Played,
  type Problem,
  type Scenario,
  ProblemError,
} from '@motcua/engine';
import type { World } from './definitions-folder.ts';
import { answersFrom } from './play-answers.ts';
import { addScenarios } from './play-generate.ts';
import { PlayScreen, type Choice } from './play-screen.ts';
import { readTyped, type Typed } from './play-typed.ts';
import { playWords, type PlayWords } from './play-words.ts';
import { compileFile } from './procedure-file.ts';
import { textOf, UsageError, type Answer, type CommandLine, type Terminal } from './verb.ts';

/** Steps through a procedure by what is typed, until `quit` or the end of it; so it can be piped. */
export async function stepThrough(command: CommandLine, world: World, terminal: Terminal): Promise<Answer> {
  const [file = '', ...more] = command.operands;
  if (more.length > 0) throw new UsageError('--step takes one file.');
  const procedure = compileFile(file);
  const started = startPlay(procedure, world, openingFor(procedure, command, world));
  if (!started.ok) throw new ProblemError([started.refusal]);
  const session = new Session(started.play, command, world, terminal.print);
  session.begin();
  for await (const line of terminal.input) if (!session.hear(line)) break;
  return { lines: [], ok: true };
}

function openingFor(procedure: CompiledProcedure, { values, date }: CommandLine, world: World) {
  const id = textOf(values, 'scenario');
  if (id === undefined) return suggestedOpening(procedure, world, date);
  const { scenarios } = procedure.document;
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario)
    throw new UsageError(
      `There is no scenario '${id}'. There is: ${scenarios.map((one) => one.id).join(', ')}.`,
    );
  const { expect: _, ...opening } = scenario.open;
  return opening;
}

class Session {
  private play: Play;
  private actor: { readonly role: string; readonly agency: string } | null = null;
  private showsAll = false;
  private readonly saved: Scenario[] = [];
  private readonly words: PlayWords;
  private readonly screen: PlayScreen;
  private readonly command: CommandLine;
  private readonly world: World;
  private readonly print: (line: string) => void;

  constructor(play: Play, command: CommandLine, world: World, print: (line: string) => void) {
    this.play = play;
    this.command = command;
    this.world = world;
    this.print = print;
    this.words = playWords[command.language];
    this.screen = new PlayScreen(command.language, world.names);
  }

  begin(): void {
    this.print(this.play.procedure.document.head.title[this.command.language]);
    this.print(this.words.begin);
    this.look();
  }

  /** Does what one line says; false once there is nothing more to do. */
  hear(line: string): boolean {
    const typed = readTyped(line);
    switch (typed.do) {
      case 'quit':
        return false;
      case 'nothing':
        return true;
      case 'unknown':
        this.print(this.words.unknownCommand(typed.typed));
        return true;
      case 'help':
        for (const [what, meaning] of this.words.help) this.print(`  ${what.padEnd(34)} ${meaning}`);
        return true;
      case 'look':
        this.look();
        return true;
      case 'more':
        this.showsAll = !this.showsAll;
        this.look();
        return true;
      case 'history':
        for (const entry of this.play.look().history) this.print(this.screen.happened(entry, this.play));
        return true;
      case 'why':
        this.why(typed.limit);
        return true;
      case 'as':
        this.actAs(typed.post);
        return true;
      case 'save':
        this.save(typed.id, typed.title);
        return true;
      default:
        this.move(typed);
        return true;
    }
  }

  private move(typed: Extract<Typed, { do: 'choose' | 'until' | 'days' | 'next' | 'back' }>): void {
    switch (typed.do) {
      case 'back':
        this.play = this.play.rewind(typed.moments);
        this.look();
        return;
      case 'until':
        this.went(this.play.waitUntil(typed.moment));
        return;
      case 'days':
        this.went(this.play.advanceWorkingDays(typed.days));
        return;
      case 'next':
        this.went(this.play.toNextDeadline());
        return;
      case 'choose':
        this.choose(typed);
    }
  }

  private choose({ number, answers: typed }: Extract<Typed, { do: 'choose' }>): void {
    const choices = this.choices();
    const choice = choices[number - 1];
    if (!choice) {
      this.print(this.words.noSuchNumber(String(number), choices.length));
      return;
    }
    const suggestions =
      choice.kind === 'offer'
        ? this.play.suggestions(choice.offer)
        : { facts: this.play.questions(choice.signal.facts), data: [], papers: [] };
    const answered = answersFrom(typed, suggestions);
    if ('unknown' in answered) {
      this.print(this.words.noSuchAnswer(answered.unknown, answered.known.join(', ')));
      return;
    }
    if ('wrong' in answered) {
      this.print(this.words.wrongAnswer(answered.wrong, answered.asked));
      return;
    }
    const { answers, suggested } = answered;
    if (suggested.length > 0) this.print(this.words.suggested(suggested.join(', ')));
    const { person, ...given } = answers;
    if (choice.kind === 'signal') {
      const { facts, at } = given;
      this.went(
        this.play.signal({
          ...choice.signal.report,
          ...(facts ? { facts } : {}),
          ...(at === undefined ? {} : { at }),
        }),
      );
      return;
    }
    const { role, agency } = choice.offer;
    const actor =
      role !== null && agency !== null
        ? { role, agency, ...(person === undefined ? {} : { person }) }
        : undefined;
    this.went(this.play.take(choice.offer, { ...given, ...(actor ? { actor } : {}) }));
  }

  private went(played: Played): void {
    if (!played.ok) {
      this.print(`${this.words.refused}: ${this.inWords(played.refusal)}`);
      return;
    }
    this.play = played.play;
    const { history } = this.play.look();
    const news = this.play.moment.entries.length;
    for (const entry of news > 0 ? history.slice(-news) : [])
      this.print(this.screen.happened(entry, this.play));
    this.look();
  }

  private inWords(problem: Problem): string {
    const { what, why, cure } = describeProblem(problem, this.command.language);
    return [what, why, cure].filter(Boolean).join(' ');
  }

  private look(): void {
    const offers = this.play.offers(this.actor ?? undefined);
    for (const line of this.screen.where(this.play)) this.print(line);
    for (const line of this.screen.choices(
      this.choices(),
      this.showsAll ? 0 : offers.filter((offer) => !isShown(offer)).length,
    ))
      this.print(line);
  }

  private choices(): readonly Choice[] {
    const offers = this.play
      .offers(this.actor ?? undefined)
      .filter((offer) => this.showsAll || isShown(offer));
    return [
      ...offers.map((offer): Choice => ({ kind: 'offer', offer })),
      ...this.play.signals().map((signal): Choice => ({ kind: 'signal', signal })),
    ];
  }

  private why(limit: string): void {
    const { limits } = this.play.procedure.document;
    if (!limits.some(({ id }) => id === limit)) {
      this.print(this.words.noSuchLimit(limit, limits.map(({ id }) => id).join(', ')));
      return;
    }
    const lines = this.play.why(limit);
    if (lines.length === 0) this.print(`  ${this.words.noClock}`);
    for (const line of lines)
      this.print(`  ${wordExplanation(line, this.command.language, this.world.names)}`);
  }

  private actAs(post: { readonly role: string; readonly agency: string } | null): void {
    const posts = this.world.directory.posts(this.play.now.slice(0, 10));
    if (post && !posts.some(({ role, agency }) => role === post.role && agency === post.agency)) {
      this.print(this.words.noSuchPost(`${post.role}@${post.agency}`));
      return;
    }
    this.actor = post;
    this.print(post ? this.words.as(this.screen.post(post)) : this.words.everybody);
    this.look();
  }

  private save(id: string, title: string): void {
    if (!/^[a-z][a-z0-9_]{0,63}$/.test(id)) {
      this.print(this.words.badId(id));
      return;
    }
    if (this.play.procedure.document.scenarios.some((one) => one.id === id)) {
      this.print(this.words.idTaken(id));
      return;
    }
    const scenario = this.play.record(id, { vi: title || id, en: title || id });
    const out = textOf(this.command.values, 'out') ?? null;
    const before = this.saved.findIndex((one) => one.id === id);
    if (before >= 0) this.saved.splice(before, 1);
    this.saved.push(scenario);
    if (out !== null) addScenarios(this.play.procedure, this.saved, out);
    this.print(this.words.saved(id, out));
    if (out === null) this.print(JSON.stringify(scenario, null, 2));
  }
}

function isShown({ standing, action }: { readonly standing: boolean; readonly action: string }): boolean {
  return !standing || waitedForUndrawn.includes(action);
}
