import type { Condition } from '../../document/condition.ts';

/** What a name that stands for a guard means, as data. */
export type NamedGuard =
  | { readonly kind: 'condition'; readonly edge: string; readonly condition: Condition }
  | { readonly kind: 'joined'; readonly parallel: string }
  | {
      readonly kind: 'starts';
      readonly parallel: string;
      readonly branch: string;
      readonly entry: Condition | null;
    }
  | { readonly kind: 'nobody'; readonly consultation: string }
  | { readonly kind: 'passed'; readonly linked: string }
  | { readonly kind: 'milestone'; readonly milestone: string }
  | { readonly kind: 'returnsTo'; readonly node: string }
  | { readonly kind: 'all'; readonly of: readonly string[] };

export interface NamedAction {
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface NamedTransition {
  readonly target?: string;
  readonly reenter?: boolean;
  readonly guard?: string;
  readonly actions?: readonly NamedAction[];
}

export interface NamedState {
  readonly id?: string;
  readonly type?: 'parallel' | 'final';
  readonly initial?: string;
  readonly description?: string;
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly entry?: readonly NamedAction[];
  readonly exit?: readonly NamedAction[];
  readonly on?: Readonly<Record<string, readonly NamedTransition[]>>;
  readonly always?: readonly NamedTransition[];
  readonly states?: Readonly<Record<string, NamedState>>;
}

/** A machine as plain JSON: guards and actions are names, and `meta.guards` says what each guard's name means. */
export interface XstateConfig extends NamedState {
  readonly id: string;
  readonly meta: {
    readonly procedure: string;
    readonly meaning: string;
    readonly guards: Readonly<Record<string, NamedGuard>>;
  };
}
