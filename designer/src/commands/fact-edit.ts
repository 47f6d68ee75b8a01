import type { Channel, Fact, LocalText } from '@motcua/engine';
import { channelFact, withChannels } from '../model/channel-when.ts';
import { factFrom } from '../model/fact-of-field.ts';
import { fieldOf, withPlaced } from '../model/form-fields.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { type Changes, withField, withFields } from './with-field.ts';

const idsOf = (draft: Draft): Set<string> => new Set(draft.document.facts.map(({ id }) => id));

/** The id that a fact of this title would get. */
export const idForFact = (facts: readonly Fact[], title: LocalText): string =>
  freeId(idFromLabel(title.vi, 'du_kien'), new Set(facts.map(({ id }) => id)));

export const addFact = command<{ fact: Fact }>('fact.add', (draft, { fact }) => {
  draft.add('facts', { ...fact, id: freeId(fact.id, idsOf(draft)) });
});

/** Makes what is filled in into a field a fact, once. */
export const factFromField = command<{ field: string }>('fact.fromField', (draft, { field }) => {
  const found = fieldOf(draft.document.form, field);
  const has = draft.document.facts.some(({ source }) => source.kind === 'form' && source.field === field);
  if (found !== undefined && !has) draft.add('facts', factFrom(found, idsOf(draft)));
});

export const changeFact = command<{ id: string; changes: Changes<Omit<Fact, 'id'>> }>(
  'fact.change',
  (draft, { id, changes }) => draft.change('facts', id, (fact) => withFields<Fact>(fact, changes)),
);

/** Removes a fact. Actions and services forget it; a condition that still asks for it stays, and the checker says so. */
export const removeFact = command<{ id: string }>('fact.remove', (draft, { id }) =>
  draft.remove('facts', id),
);

interface FieldChannels {
  readonly field: string;
  /** Undefined: every channel. */
  readonly channels: readonly Channel[] | undefined;
  /** What the fact is called that is made where none says the channel yet, and its choices. */
  readonly fact: Pick<Fact, 'title' | 'choices'>;
}

/** Shows a field on these channels only, by a condition on the fact that says the channel. */
export const setFieldChannels = command<FieldChannels>('form.setChannels', (draft, payload) => {
  const known = channelFact(draft.document.facts);
  if (known === undefined && payload.channels === undefined) return;
  const id = known?.id ?? freeId('kenh_nop', idsOf(draft));
  if (known === undefined)
    draft.add('facts', {
      id,
      type: 'choice',
      ...payload.fact,
      source: { kind: 'channel' },
      knownFrom: 'reception',
    });
  const { form } = draft.document;
  const next = withPlaced(form, payload.field, (placed) =>
    withField(placed, 'when', withChannels(placed.when, id, payload.channels)),
  );
  draft.set('form', next);
});
