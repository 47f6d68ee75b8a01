import type { Head, LocalText } from '@motcua/engine';
import type { Fee, Result, Standing } from '../model/document-types.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { type Changes, withField, withFields } from './with-field.ts';

export const renameProcedure = command<{ title: LocalText }>('head.title', (draft, { title }) =>
  draft.set('head', withField(draft.document.head, 'title', title)),
);

/** What the publication says of the whole procedure. Its id and case stay: dossiers and links name it by them. */
export const setHead = command<{ changes: Changes<Omit<Head, 'id' | 'case'>> }>(
  'head.set',
  (draft, { changes }) => draft.set('head', withFields<Head>(draft.document.head, changes)),
);

/** One more law that the procedure stands on; several, where a list of them was pasted. */
export const addBasis = command<{ instruments: readonly string[] }>('basis.add', (draft, { instruments }) => {
  const { head } = draft.document;
  const more = instruments.map((instrument) => ({ instrument }));
  draft.set('head', withField(head, 'legalBasis', [...head.legalBasis, ...more]));
});

/** One more paper from which the procedure was copied; several, where a list of them was pasted. */
export const addSources = command<{ sources: readonly string[] }>('source.add', (draft, { sources }) => {
  const { head } = draft.document;
  draft.set('head', withField(head, 'sources', [...head.sources, ...sources]));
});

/** A levy that calls itself "lệ phí" is one; everything else that is asked for a service is a "phí" (Law on fees and charges). */
export const feeKindOf = (title: string): Fee['kind'] =>
  /^\s*lệ\s+phí(?!\p{L})/iu.test(title.normalize('NFC')) ? 'charge' : 'fee';

/** A new fee of the kind that its title says: paid at reception by the applicant, its amount not stated yet. */
export const addFee = command<{ title: LocalText }>('fee.add', (draft, { title }) => {
  const { fees } = draft.document.head;
  const id = freeId(idFromLabel(title.vi, 'phi'), idsOf(fees));
  const fresh: Fee = {
    id,
    kind: feeKindOf(title.vi),
    title,
    amount: null,
    currency: 'VND',
    moment: 'atReception',
    payer: 'applicant',
  };
  setList(draft, 'fees', [...fees, fresh]);
});

export const setFee = command<{ id: string; changes: Changes<Omit<Fee, 'id'>> }>(
  'fee.set',
  (draft, { id, changes }) =>
    setList(
      draft,
      'fees',
      draft.document.head.fees.map((fee) => (fee.id === id ? withFields<Fee>(fee, changes) : fee)),
    ),
);

export const removeFee = command<{ id: string }>('fee.remove', (draft, { id }) =>
  setList(draft, 'fees', without(draft.document.head.fees, id)),
);

export const moveFee = command<{ id: string; by: number }>('fee.move', (draft, { id, by }) =>
  setList(draft, 'fees', moved(draft.document.head.fees, id, by)),
);

export const addResult = command<{ title: LocalText }>('result.add', (draft, { title }) => {
  const { results } = draft.document.head;
  const fresh: Result = { id: freeId(idFromLabel(title.vi, 'ket_qua'), idsOf(results)), code: null, title };
  setList(draft, 'results', [...results, fresh]);
});

export const setResult = command<{ id: string; changes: Changes<Omit<Result, 'id'>> }>(
  'result.set',
  (draft, { id, changes }) =>
    setList(
      draft,
      'results',
      draft.document.head.results.map((one) => (one.id === id ? withFields<Result>(one, changes) : one)),
    ),
);

/** The actions that produced it produce it no longer. */
export const removeResult = command<{ id: string }>('result.remove', (draft, { id }) =>
  setList(draft, 'results', without(draft.document.head.results, id)),
);

export const moveResult = command<{ id: string; by: number }>('result.move', (draft, { id, by }) =>
  setList(draft, 'results', moved(draft.document.head.results, id, by)),
);

/** Who may do what need not be drawn; rules that say nothing any more are left out of the document. */
export const setStanding = command<{ changes: Changes<Standing> }>('head.standing', (draft, { changes }) => {
  const next = withFields<Standing>(draft.document.head.standing ?? {}, changes);
  const standing = next.off?.length === 0 ? withField(next, 'off', undefined) : next;
  const isEmpty = Object.keys(standing).length === 0;
  draft.set('head', withField(draft.document.head, 'standing', isEmpty ? undefined : standing));
});

const idsOf = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

const without = <T extends { id: string }>(list: readonly T[], id: string): T[] =>
  list.filter((one) => one.id !== id);

function moved<T extends { id: string }>(list: readonly T[], id: string, by: number): T[] {
  const at = list.findIndex((one) => one.id === id);
  const item = list[at];
  if (item === undefined) return [...list];
  return list.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, item);
}

function setList<K extends 'fees' | 'results'>(draft: Draft, key: K, list: Head[K]): void {
  draft.set('head', withField(draft.document.head, key, list));
}
