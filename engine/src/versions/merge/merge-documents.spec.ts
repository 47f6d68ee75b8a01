import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { parseDefinition } from '../../document/parse-definition.ts';
import { everyKind } from '../../testing/every-kind.ts';
import { compareDocuments } from '../compare-documents.ts';
import { same } from '../same.ts';
import { namesGivenBy, textsIn } from './mentions.ts';
import { mergeDocuments, type MergeChoice } from './merge-documents.ts';
import { partsOf } from './parts.ts';

const base = everyKind();
const text = (vi: string) => ({ vi, en: vi });

type Act = readonly [which: number, a: number, b: number];
/** A document has a thousand texts to look through by, so few runs. */
const few = { numRuns: 30 };

const acts = fc.array(fc.tuple(fc.nat(6), fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 6 });

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** Without these and without whatever names them, so that nothing is left that leads nowhere. */
function without(document: ProcedureDocument, names: ReadonlySet<string>): ProcedureDocument {
  const isFree = (item: { readonly id: string }) =>
    !names.has(item.id) && ![...textsIn(item)].some((one) => names.has(one));
  const free = <T extends { readonly id: string }>(list: readonly T[]): T[] => list.filter(isFree);
  const next = {
    ...document,
    facts: free(document.facts),
    papers: free(document.papers),
    flow: { nodes: free(document.flow.nodes), edges: free(document.flow.edges) },
    milestones: free(document.milestones),
    limits: free(document.limits),
    pauseRules: free(document.pauseRules),
    scenarios: free(document.scenarios),
  };
  const kept = (one: ProcedureDocument) =>
    new Set([...partsOf(one)].flatMap(([key, part]) => [...namesGivenBy(key, part)]));
  const gone = new Set([...kept(document)].filter((name) => !kept(next).has(name)));
  return [...gone].every((name) => names.has(name)) ? next : without(next, new Set([...names, ...gone]));
}

/** One act of an author, whose new things go by the author's name. */
function act(document: ProcedureDocument, who: string, [which, a, b]: Act): ProcedureDocument {
  const { nodes, edges } = document.flow;
  const node = pick(nodes, a);
  if (node === undefined) return document;
  switch (which) {
    case 0:
      return {
        ...document,
        flow: { edges, nodes: nodes.with(nodes.indexOf(node), { ...node, title: text(`${who} ${b}`) }) },
      };
    case 1: {
      const end = pick(nodes, b) ?? node;
      const id = `${b % 3 === 0 ? 'new' : who}_${b}`;
      if (nodes.some((one) => one.id === id)) return document;
      const added = { kind: 'end' as const, id, title: text(`${who} ${a}`), outcome: 'granted' as const };
      const edge = { ...(edges[0] as (typeof edges)[number]), id: `${id}_way`, from: node.id, to: id };
      return {
        ...document,
        flow: { nodes: nodes.toSpliced(nodes.indexOf(end), 0, added), edges: [...edges, edge] },
      };
    }
    case 2:
      return without(document, new Set([node.id]));
    case 3: {
      const fact = pick(document.facts, a);
      return fact === undefined ? document : without(document, new Set([fact.id]));
    }
    case 4: {
      const paper = pick(document.papers, a);
      if (paper === undefined) return document;
      return {
        ...document,
        papers: document.papers.with(document.papers.indexOf(paper), { ...paper, sets: 1 + (b % 9) }),
      };
    }
    case 5: {
      const moved = pick(edges, b);
      if (moved === undefined) return document;
      return { ...document, flow: { nodes, edges: [moved, ...edges.filter((edge) => edge !== moved)] } };
    }
    default:
      return { ...document, head: { ...document.head, title: text(`${who} ${a}`) } };
  }
}

const written = (who: string, done: readonly Act[]): ProcedureDocument =>
  done.reduce((document, one) => act(document, who, one), base);

/** Names of things that are used and not given. */
function dangling(document: ProcedureDocument): ReadonlySet<string> {
  const parts = [...partsOf(document)];
  const given = new Set(parts.flatMap(([key, part]) => [...namesGivenBy(key, part)]));
  const used = new Set(parts.filter(([key]) => !key.endsWith('#')).flatMap(([, part]) => [...textsIn(part)]));
  return new Set([...used].filter((name) => known.has(name) && !given.has(name)));
}
const known = new Set(
  [...partsOf(base)].flatMap(([key, part]) => [...namesGivenBy(key, part)]).filter((name) => name !== ''),
);

const choose = (ids: readonly string[], dice: readonly boolean[]): Map<string, MergeChoice> =>
  new Map(ids.map((id, i) => [id, dice[i % dice.length] === true ? 'mine' : 'theirs']));

describe('merging what two people made of one document', () => {
  it('gives the same whichever of them is called mine', () => {
    fc.assert(
      fc.property(acts, acts, fc.array(fc.boolean(), { minLength: 1 }), (a, b, dice) => {
        const [mine, theirs] = [written('me', a), written('them', b)];
        const [one, other] = [mergeDocuments(base, mine, theirs), mergeDocuments(base, theirs, mine)];
        const ids = one.conflicts.map(({ id }) => id).toSorted();
        expect(other.conflicts.map(({ id }) => id).toSorted()).toEqual(ids);
        const choices = choose(ids, dice);
        const turned = new Map(
          [...choices].map(([id, side]) => [id, side === 'mine' ? 'theirs' : 'mine'] as const),
        );
        expect(same(one.document(choices), other.document(turned))).toBe(true);
      }),
      few,
    );
  });

  it('is nothing with oneself, and with one who changed nothing', () => {
    fc.assert(
      fc.property(acts, (a) => {
        const mine = written('me', a);
        for (const merge of [
          mergeDocuments(base, mine, mine),
          mergeDocuments(base, mine, base),
          mergeDocuments(base, base, mine),
        ]) {
          expect(merge.conflicts).toEqual([]);
          expect(same(merge.document(), mine)).toBe(true);
        }
      }),
      few,
    );
  });

  it('leaves no name behind that nothing bears, whatever is chosen, and is a document again', () => {
    fc.assert(
      fc.property(acts, acts, fc.array(fc.boolean(), { minLength: 1 }), (a, b, dice) => {
        const [mine, theirs] = [written('me', a), written('them', b)];
        const merge = mergeDocuments(base, mine, theirs);
        const merged = merge.document(
          choose(
            merge.conflicts.map(({ id }) => id),
            dice,
          ),
        );
        if (merged === null) throw new Error('not merged');
        const before = new Set([...dangling(mine), ...dangling(theirs)]);
        expect([...dangling(merged)].filter((name) => !before.has(name))).toEqual([]);
        expect(parseDefinition(JSON.parse(JSON.stringify(merged))).ok).toBe(true);
      }),
      few,
    );
  });

  it('asks for every conflict before it gives a document, and shows each side alone', () => {
    const mine = act(base, 'me', [6, 1, 0]);
    const theirs = act(act(base, 'them', [6, 2, 0]), 'them', [4, 0, 4]);
    const merge = mergeDocuments(base, mine, theirs);
    expect(merge.document()).toBeNull();
    const [conflict] = merge.conflicts;
    expect(merge.conflicts).toHaveLength(1);
    expect(conflict?.mine.head.title.vi).toBe('me 1');
    expect(conflict?.theirs.head.title.vi).toBe('them 2');
    expect(compareDocuments(base, merge.taken).changes.map(({ thing }) => thing)).toEqual(['paper']);
    const merged = merge.document(new Map([[conflict?.id ?? '', 'theirs' as const]]));
    expect(same(merged, theirs)).toBe(true);
  });

  it('calls it a conflict when one removes what the other newly uses, and keeps both ends or none', () => {
    const removed = base.facts.find(({ id }) => id === 'hard');
    const mine = without(base, new Set(['hard']));
    const [first] = base.flow.edges;
    const when = { fact: 'hard', op: 'eq' as const, value: true };
    const theirs = {
      ...base,
      flow: { ...base.flow, edges: base.flow.edges.with(0, { ...first!, when }) },
    } as unknown as ProcedureDocument;
    const merge = mergeDocuments(base, mine, theirs);
    expect(merge.conflicts).toHaveLength(1);
    const id = merge.conflicts[0]?.id ?? '';
    const kept = merge.document(new Map([[id, 'theirs' as const]]));
    expect(kept?.facts).toContainEqual(removed);
    expect(kept?.flow.edges[0]).toMatchObject({ when });
    const gone = merge.document(new Map([[id, 'mine' as const]]));
    expect(gone?.facts.some((fact) => fact.id === 'hard')).toBe(false);
    expect(textsIn(gone?.flow.edges).has('hard')).toBe(false);
  });

  it('takes a place in the drawing from whoever moved it, and drops the place of what is gone', () => {
    const [, node, other] = base.flow.nodes;
    const at = (id: string, x: number): ProcedureDocument => ({
      ...base,
      layout: { ...base.layout, nodes: { ...base.layout.nodes, [id]: { x, y: 0 } } },
    });
    const merged = mergeDocuments(base, at(node?.id ?? '', 10), at(other?.id ?? '', 20)).document();
    expect(merged?.layout.nodes).toMatchObject({ [node?.id ?? '']: { x: 10 }, [other?.id ?? '']: { x: 20 } });
  });

  it('keeps both things that were added under one name, with their ways and places', () => {
    const adding = (title: string, from: number): ProcedureDocument => {
      const { nodes, edges } = base.flow;
      const added = { kind: 'end' as const, id: 'buoc_moi', title: text(title), outcome: 'granted' as const };
      const way = { ...edges[0]!, id: 'toi_buoc_moi', from: nodes[from]!.id, to: 'buoc_moi' };
      return {
        ...base,
        flow: { nodes: [...nodes, added], edges: [...edges, way] },
        layout: { ...base.layout, nodes: { ...base.layout.nodes, buoc_moi: { x: from, y: 0 } } },
      };
    };
    const merge = mergeDocuments(base, adding('Đo đạc', 1), adding('Trích lục', 2));
    expect(merge.conflicts).toEqual([]);
    const merged = merge.document()!;
    const one = merged.flow.nodes.find(({ title }) => title.vi === 'Đo đạc')!.id;
    const other = merged.flow.nodes.find(({ title }) => title.vi === 'Trích lục')!.id;
    expect(one).not.toBe(other);
    const from = (id: string) => merged.flow.edges.filter(({ to }) => to === id).map((edge) => edge.from);
    expect([from(one), from(other)]).toEqual([[base.flow.nodes[1]!.id], [base.flow.nodes[2]!.id]]);
    expect([merged.layout.nodes[one]?.x, merged.layout.nodes[other]?.x]).toEqual([1, 2]);
    expect(parseDefinition(JSON.parse(JSON.stringify(merged))).ok).toBe(true);
  });

  it('asks about what both added under one name and one title: it may be the same thing', () => {
    const adding = (outcome: 'granted' | 'refused'): ProcedureDocument => ({
      ...base,
      flow: {
        ...base.flow,
        nodes: [...base.flow.nodes, { kind: 'end', id: 'buoc_moi', title: text('Kết thúc khác'), outcome }],
      },
    });
    expect(mergeDocuments(base, adding('granted'), adding('refused')).conflicts).toHaveLength(1);
  });
});
