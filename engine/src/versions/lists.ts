import type { LocalText } from '../document/primitives.ts';
import type { Thing } from './change.ts';
import { own } from './same.ts';
import { en } from './value-wording-en.ts';
import { vi } from './value-wording-vi.ts';

type Item = Readonly<Record<string, unknown>>;

/** A list whose items are told apart by a name. */
export interface NamedList {
  readonly thing: Thing | ((item: Item) => Thing);
  readonly key: (item: Item) => string;
  readonly title: (item: Item) => LocalText;
  /** Does the order of its items mean something? */
  readonly ordered: boolean;
}

const textOf = (value: unknown): LocalText | undefined =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value
    ? (value as LocalText)
    : undefined;

const id = (item: Item): string => String(own(item, 'id'));
const plain = (text: string): LocalText => ({ vi: text, en: text });

/** The title a thing has, or the name it goes by. */
export function titleOf(item: Item): LocalText {
  const title = textOf(own(item, 'title')) ?? textOf(own(item, 'label')) ?? textOf(own(item, 'party'));
  return title && title.vi !== '' ? title : plain(id(item));
}

const list = (thing: NamedList['thing'], ordered: boolean, more: Partial<NamedList> = {}): NamedList => ({
  thing,
  key: id,
  title: titleOf,
  ordered,
  ...more,
});

const inDocument: Readonly<Record<string, NamedList>> = {
  facts: list('fact', false),
  papers: list('paper', true),
  'form/pages': list('page', true),
  'flow/nodes': list((item) => own(item, 'kind') as Thing, false),
  'flow/edges': list('edge', false),
  milestones: list('milestone', false),
  limits: list('limit', false),
  // A rule has no title of its own: it is known by its reason.
  pauseRules: list('pauseRule', false, {
    title: (item) => {
      const reason = String(own(item, 'reason'));
      return { vi: vi.codes[reason] ?? id(item), en: en.codes[reason] ?? id(item) };
    },
  }),
  scenarios: list('scenario', false),
  acknowledgements: list('acknowledgement', false, {
    key: (item) => `${String(own(item, 'code'))}@${String(own(item, 'at') ?? '')}`,
    title: (item) => plain(`${String(own(item, 'code'))} ${String(own(item, 'at') ?? '')}`.trim()),
  }),
  'head/fees': list('fee', true),
  'head/results': list('result', true),
  'head/legalBasis': list('legalReference', true, {
    key: (item) => `${String(own(item, 'instrument'))}/${String(own(item, 'article') ?? '')}`,
    title: (item) =>
      plain([own(item, 'instrument'), own(item, 'article')].filter((text) => text !== undefined).join(', ')),
  }),
};

const insideThing: Readonly<Record<string, NamedList>> = {
  branches: list('branch', true),
  arms: list('arm', true),
  respondents: list('respondent', true),
  children: list('child', true),
  deadlineActions: list('deadlineAction', true),
  budgets: list('budget', true),
  choices: list('choice', true, { key: (item) => String(own(item, 'value')) }),
  fields: list('field', true, {
    key: (item) => String(own(item, 'field')),
    title: (item) => textOf(own(item, 'label')) ?? plain(String(own(item, 'field'))),
  }),
};

/** The list at a place of the document, where its items have names. */
export function listAt(place: string): NamedList | undefined {
  return Object.hasOwn(inDocument, place) ? inDocument[place] : undefined;
}

/** The list that is a part of a thing, where its items have names. */
export function listIn(property: string): NamedList | undefined {
  return Object.hasOwn(insideThing, property) ? insideThing[property] : undefined;
}
