import type {
  AllowedAction,
  CompiledProcedure,
  LocalText,
  Play,
  Played,
  PlayOpening,
  PlayedChild,
  PlayWorld,
  Problem,
  Scenario,
  SignalOffer,
} from '@motcua/engine';
import type { GenerateAnswer, GenerateRequest } from './generate/generate-for.ts';
import type { Run } from './run/run.ts';

/** An action or a report that asks something before it is done. */
export type Asked =
  | { readonly kind: 'offer'; readonly offer: AllowedAction }
  | { readonly kind: 'signal'; readonly signal: SignalOffer };

export interface Post {
  readonly role: string;
  readonly agency: string;
}

/** What the room has to say about the last thing that was tried. */
export type Said =
  | { readonly kind: 'refused'; readonly refusal: Problem }
  /** The draft has changed, or a scenario was opened: so many lines of so many were done again. */
  | {
      readonly kind: 'replayed';
      readonly why: 'draft' | 'scenario';
      readonly lines: number;
      readonly of: number;
      readonly refusal: Problem | null;
      /** What the line is called at which it stops; null at the opening, or where it goes to the end. */
      readonly stopped: LocalText | null;
    }
  | { readonly kind: 'moved' };

/** A run that was left for the run of one of its children, to come back to. */
export interface Above {
  readonly run: Run;
  readonly scenario: string | null;
  readonly actor: Post | null;
  /** As the run above knows it. */
  readonly child: PlayedChild;
}

/** How far the run of a child had got when it was left. */
export interface Visited {
  readonly key: string;
  readonly run: Run;
}

export interface PlayContext {
  readonly run: Run | null;
  /** The runs around this one, that of the draft first; empty while it is the draft itself that is run. */
  readonly above: readonly Above[];
  readonly visited: readonly Visited[];
  /** The scenario the run was opened from. */
  readonly scenario: string | null;
  /** Null: every post at once. */
  readonly actor: Post | null;
  readonly asked: Asked | null;
  readonly said: Said | null;
  /** The scenario being renamed, or whose expectations are open. */
  readonly listed: string | null;
  readonly generated: GenerateAnswer | null;
  readonly generationFailed: boolean;
}

export type PlayEvent =
  | { type: 'begin'; procedure: CompiledProcedure; world: PlayWorld; opening: PlayOpening }
  | { type: 'open scenario'; procedure: CompiledProcedure; world: PlayWorld; scenario: Scenario; at?: number }
  | { type: 'draft changed'; procedure: CompiledProcedure; world: PlayWorld }
  | { type: 'try'; act: (play: Play) => Played }
  /** `procedure` is the child's own, as published. */
  | { type: 'enter child'; child: PlayedChild; procedure: CompiledProcedure }
  | { type: 'leave child' }
  | { type: 'stand at'; moment: number }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'ask'; asked: Asked }
  | { type: 'act as'; post: Post | null }
  | { type: 'record' }
  | { type: 'recorded'; scenario: string }
  | { type: 'leave' }
  | { type: 'end' }
  | { type: 'enter'; side: Side }
  | { type: 'rename'; scenario: string }
  | { type: 'expect'; scenario: string }
  | { type: 'generate'; request: GenerateRequest }
  | { type: 'put away' };

/** The sides of the room: the run itself, the scenarios, and what they cover. */
export const sides = ['run', 'scenarios', 'coverage'] as const;
export type Side = (typeof sides)[number];
