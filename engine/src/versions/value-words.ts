import type { Names } from '../clock/word-explanation.ts';
import { wordCondition } from '../condition/word-condition.ts';
import type { Condition } from '../document/condition.ts';
import type { AgencyRef, Performer } from '../document/head.ts';
import type { LocalText } from '../document/primitives.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Language } from '../problem/wording.ts';
import type { Thing } from './change.ts';
import { partOf, type Printed } from './properties.ts';
import { titleOf } from './lists.ts';
import { en } from './value-wording-en.ts';
import { vi } from './value-wording-vi.ts';

const tables = { vi, en } as const;
const nameless: Names = { role: () => undefined, agency: () => undefined };

/** Titles of what a document refers to, by id. */
type Titles = ReadonlyMap<string, LocalText>;

/** Values of a document in words: ids by the titles they have in it, times and conditions as an office says them. */
export class ValueWords {
  private readonly facts: ReadonlyMap<string, ProcedureDocument['facts'][number]>;
  private readonly names: Names;
  private readonly titles: Readonly<
    Record<'node' | 'edge' | 'limit' | 'paper' | 'milestone' | 'pauseRule', Titles>
  >;

  constructor(document: ProcedureDocument, names: Names = nameless) {
    const { flow, facts, limits, papers, milestones, pauseRules } = document;
    this.facts = new Map(facts.map((fact) => [fact.id, fact]));
    this.names = names;
    const branches = flow.nodes.flatMap((node) => (node.kind === 'parallel' ? node.branches : []));
    const titled = (parts: readonly { readonly id: string }[]): Titles =>
      new Map(parts.map((part) => [part.id, titleOf(part)]));
    this.titles = {
      node: titled([...branches, ...flow.nodes]),
      edge: titled(flow.edges),
      limit: titled(limits),
      paper: titled(papers),
      milestone: titled(milestones),
      // A rule has no title of its own; what it is for is its reason.
      pauseRule: new Map(
        pauseRules.map(({ id, reason }) => [id, { vi: vi.codes[reason] ?? id, en: en.codes[reason] ?? id }]),
      ),
    };
  }

  /** What a part of a thing holds; undefined where that is too long to be said in a sentence. */
  say(thing: Thing, property: string, value: unknown): LocalText | undefined {
    const printed = printedOf(thing, property);
    if (thing === 'scenario' && typeof value === 'object' && !('vi' in (value as object))) return undefined;
    if (thing === 'field' && property === 'schema') return schemaWords(value);
    return { vi: this.value(value, printed, 'vi'), en: this.value(value, printed, 'en') };
  }

  node(id: string): LocalText {
    return this.titles.node.get(id) ?? { vi: id, en: id };
  }

  private value(value: unknown, printed: Printed, language: Language): string {
    const text = tables[language];
    if (Array.isArray(value)) {
      if (value.length === 0) return text.none;
      return value.map((one) => this.value(one, printed, language)).join(', ');
    }
    if (value === null || value === undefined) return text.none;
    if (typeof value === 'boolean') return value ? text.yes : text.no;
    if (typeof value === 'number')
      return printed === 'status' ? (text.statuses[value] ?? String(value)) : number(value, language);
    if (typeof value === 'string') return this.name(value, printed, language);
    return this.object(value as Readonly<Record<string, unknown>>, printed, language);
  }

  private name(id: string, printed: Printed, language: Language): string {
    const text = tables[language];
    switch (printed) {
      case 'node':
      case 'edge':
      case 'limit':
      case 'paper':
      case 'milestone':
      case 'pauseRule':
        return this.titles[printed].get(id)?.[language] ?? id;
      case 'fact':
        return this.facts.get(id)?.title[language] ?? id;
      case 'role':
        return this.role(id, language);
      case 'code':
        return this.titles.paper.get(id)?.[language] ?? text.codes[id] ?? id;
      case 'level':
        return text.codes[`level-${id}`] ?? text.codes[id] ?? id;
      case 'agency':
        return this.names.agency(id)?.[language] ?? id;
      default:
        return text.codes[id] ?? id;
    }
  }

  private object(value: Readonly<Record<string, unknown>>, printed: Printed, language: Language): string {
    const text = tables[language];
    if ('vi' in value && 'en' in value) return String(value[language]);
    switch (printed) {
      case 'condition':
        return wordCondition(value as Condition, this.facts, language);
      case 'amount':
        return this.amount(value, language);
      case 'performer':
        return this.performer(value as Performer, language);
      case 'agency':
        return this.agency(value as AgencyRef, language);
      case 'join':
        return text.join(value['mode'] as 'all' | 'any' | 'count', Number(value['count'] ?? 1));
      case 'clock':
        return value['counts'] === true
          ? text.counts
          : text.uncounted(this.name(String(value['pauseRule']), 'pauseRule', language));
      default:
        return this.members(value, language);
    }
  }

  private amount(value: Readonly<Record<string, unknown>>, language: Language): string {
    const text = tables[language];
    if ('notStated' in value) return text.notStated;
    if ('restOf' in value) return text.restOf(this.name(String(value['restOf']), 'limit', language));
    if (Array.isArray(value['rows'])) return this.value(value['rows'], 'amount', language);
    const unit = String(value['unit']);
    const plain =
      unit === 'SAME_DAY_CUTOFF'
        ? text.codes[unit]!
        : `${number(Number(value['value']), language)} ${text.codes[unit] ?? unit}`;
    const cutOff = value['cutOff'] === undefined ? '' : ` (${String(value['cutOff'])})`;
    const when = value['when'] as Condition | undefined;
    return `${plain}${cutOff}${when ? ` ${text.when(wordCondition(when, this.facts, language))}` : ''}`;
  }

  private performer({ role, agency }: Performer, language: Language): string {
    return `${this.role(role, language)}, ${this.agency(agency, language)}`;
  }

  private role(id: string, language: Language): string {
    return this.names.role(id)?.[language] ?? tables[language].roles[id] ?? id;
  }

  private agency(ref: AgencyRef, language: Language): string {
    const text = tables[language];
    if ('agency' in ref) return this.names.agency(ref.agency)?.[language] ?? ref.agency;
    if ('is' in ref) return text.agencies[ref.is];
    const of = typeof ref.of === 'string' ? text.agencies[ref.of] : this.name(ref.of.fact, 'fact', language);
    return text.byRelation(ref.relation, of);
  }

  /** What is no sentence is said member by member. */
  private members(value: Readonly<Record<string, unknown>>, language: Language): string {
    const text = tables[language];
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => {
        const said = this.value(inner, printedInside[name] ?? 'plain', language);
        return `${text.properties[name] ?? name}: ${said}`;
      })
      .join('; ');
  }
}

/** What may be chosen in a field of the form; everything else that JSON Schema says is no sentence. */
function schemaWords(value: unknown): LocalText | undefined {
  const { oneOf, enum: values } = value as { readonly oneOf?: unknown; readonly enum?: unknown };
  if (Array.isArray(values)) return plain(values.map(String).join(', '));
  if (!Array.isArray(oneOf)) return undefined;
  const options = oneOf as readonly Readonly<Record<string, unknown>>[];
  const titles = (name: string) =>
    options.map((one) => String(one[name] ?? one['title'] ?? one['const'])).join(', ');
  return { vi: titles('title'), en: titles('x-titleEn') };
}

const plain = (text: string): LocalText => ({ vi: text, en: text });

function printedOf(thing: Thing, property: string): Printed {
  const { printed } = partOf(thing, property.replace(/\/(role|agency)$/, ''));
  if (printed !== 'performer') return printed;
  return property.endsWith('/role') ? 'role' : property.endsWith('/agency') ? 'agency' : 'performer';
}

/** Names that mean the same wherever they stand inside a value. */
const printedInside: Readonly<Record<string, Printed>> = {
  fact: 'fact',
  from: 'fact',
  node: 'node',
  edge: 'edge',
  limit: 'limit',
  paper: 'paper',
  milestone: 'milestone',
  amount: 'amount',
  plus: 'amount',
  before: 'amount',
  when: 'condition',
  performer: 'performer',
};

/** A comma stands before the fraction in Vietnamese. */
const number = (value: number, language: Language): string =>
  language === 'vi' ? String(value).replace('.', ',') : String(value);
