import type { Fact } from '../document/facts.ts';
import type { Channel, Scalar } from '../document/primitives.ts';

/** The parts of a dossier that facts are read from. */
export interface FactView {
  readonly form: Readonly<Record<string, unknown>>;
  readonly papers: readonly string[];
  readonly facts: Readonly<Record<string, Scalar>>;
  readonly channel: Channel;
  readonly visits: Readonly<Record<string, number>>;
  readonly results?: readonly string[];
  readonly milestones?: ReadonlySet<string> | Readonly<Record<string, unknown>>;
}

/** The value of a fact now, or undefined while it is not known. */
export function factValue(fact: Fact, view: FactView): Scalar | undefined {
  return rawValue(fact, view) ?? fact.default;
}

function rawValue(fact: Fact, view: FactView): Scalar | undefined {
  switch (fact.source.kind) {
    case 'form':
      // The recorded value wins: it stays when the personal data of the form is erased.
      return (
        recorded(fact, view) ??
        asScalar(Object.hasOwn(view.form, fact.source.field) ? view.form[fact.source.field] : undefined)
      );
    case 'paper':
      return view.papers.includes(fact.source.paper);
    case 'channel':
      return view.channel;
    case 'visits':
      return Object.hasOwn(view.visits, fact.source.node) ? view.visits[fact.source.node] : 0;
    case 'result':
      return view.results?.includes(fact.source.result) ?? false;
    case 'milestone':
      return isReached(view.milestones, fact.source.milestone);
    case 'register':
    case 'outcome':
    case 'child':
    case 'consultation':
    case 'head':
    case 'today':
    case 'clock':
    case 'datePlus':
    case 'between':
      return recorded(fact, view);
  }
}

function recorded(fact: Fact, view: FactView): Scalar | undefined {
  return Object.hasOwn(view.facts, fact.id) ? view.facts[fact.id] : undefined;
}

function isReached(milestones: FactView['milestones'], id: string): boolean {
  if (milestones === undefined) return false;
  return milestones instanceof Set ? milestones.has(id) : Object.hasOwn(milestones, id);
}

function asScalar(value: unknown): Scalar | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

/** True when the value is one the fact's type can hold. */
export function factAccepts(fact: Fact, value: unknown): value is Scalar {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'choice':
      return typeof value === 'string' && (fact.choices ?? []).some((choice) => choice.value === value);
    case 'text':
    case 'agency':
      return typeof value === 'string' && value.length <= 2000;
  }
}
