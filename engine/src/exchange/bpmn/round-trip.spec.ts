import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../document/canonical-json.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { everyKind } from '../../testing/every-kind.ts';
import { edge, end, group, parallelProcedure, procedure, step, text } from '../../testing/procedures.ts';
import { randomProcedure } from '../../testing/random-procedure.ts';
import { attribute, type XmlElement, withDescendants } from '../xml/xml-element.ts';
import { readXml } from '../xml/read-xml.ts';
import { exportBpmn } from './export-bpmn.ts';
import { importBpmn } from './import-bpmn.ts';
import { bpmnSpace, diSpace, ownSpace } from './moddle.ts';

async function back(document: ProcedureDocument) {
  const imported = await importBpmn(await exportBpmn(document));
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return { document: imported.documents[0]!.document, accounts: imported.accounts };
}

async function elements(document: ProcedureDocument): Promise<readonly XmlElement[]> {
  const read = readXml(await exportBpmn(document));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return withDescendants(read.root);
}

describe('import of export', () => {
  it('is the identity, byte for byte, and finds nothing changed', async () => {
    await fc.assert(
      fc.asyncProperty(randomProcedure, async (document) => {
        const { document: same, accounts } = await back(document);
        expect(canonicalJson(same)).toBe(canonicalJson(document));
        expect(accounts).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is the identity of a document that uses every part of the language', async () => {
    const { document, accounts } = await back(everyKind());
    expect(canonicalJson(document)).toBe(canonicalJson(everyKind()));
    expect(accounts).toEqual([]);
  });

  it('is the identity whatever characters stand in its texts', async () => {
    const titles = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((title) => !/\p{Cs}/u.test(title))
      .map((title) => title.normalize('NFC'));
    await fc.assert(
      fc.asyncProperty(titles, async (title) => {
        const document = procedure(
          [step('a', { title: text(title), note: text(title) }), end()],
          [edge('start', 'a'), edge('a', 'done', { label: text(title) })],
        );
        expect(canonicalJson((await back(document)).document)).toBe(canonicalJson(document));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a half-drawn procedure as it is', async () => {
    const document = procedure([step('a'), group('g', 'nowhere')], []);
    expect(canonicalJson((await back(document)).document)).toBe(canonicalJson(document));
  });
});

describe('an exported drawing', () => {
  const named = (all: readonly XmlElement[], name: string) =>
    all.filter((one) => one.name === name && one.space === bpmnSpace);

  it('refers only to elements that are there, and names every one of them once', async () => {
    const isReference = /^(sourceRef|targetRef|attachedToRef|bpmnElement|default|processRef|escalationRef)$/;
    await fc.assert(
      fc.asyncProperty(randomProcedure, async (document) => {
        const all = await elements(document);
        const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(ids);
        const references = all.flatMap(({ attributes }) =>
          attributes.filter(({ name }) => isReference.test(name)),
        );
        expect(references.filter(({ value }) => !known.has(value))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('has no flow that crosses the border of a sub-process', async () => {
    await fc.assert(
      fc.asyncProperty(randomProcedure, async (document) => {
        const all = await elements(document);
        const parents = new Map(all.map((element) => [attribute(element, 'id'), element.parent]));
        for (const flow of named(all, 'sequenceFlow'))
          expect([
            parents.get(attribute(flow, 'sourceRef')),
            parents.get(attribute(flow, 'targetRef')),
          ]).toEqual([flow.parent, flow.parent]);
      }),
      { numRuns: 25 },
    );
  });

  it('draws every flow node and flow somewhere, and nothing outside the frame that holds it', async () => {
    const all = await elements(everyKind());
    const drawn = new Map(
      all.filter(({ space }) => space === diSpace).map((one) => [attribute(one, 'bpmnElement'), one]),
    );
    const flowing = all.filter(
      (one) =>
        one.space === bpmnSpace &&
        /Task$|Gateway$|Event$|^subProcess$|^callActivity$|^sequenceFlow$/.test(one.name),
    );
    expect(
      flowing.filter((one) => !drawn.has(attribute(one, 'id'))).map((one) => attribute(one, 'id')),
    ).toEqual([]);
    const box = (one: XmlElement) => {
      const bounds = drawn.get(attribute(one, 'id'))!.children[0]!;
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(attribute(bounds, name)),
      );
      return { left: x!, top: y!, right: x! + width!, bottom: y! + height! };
    };
    for (const one of flowing) {
      if (one.name === 'sequenceFlow' || one.parent?.name !== 'subProcess' || one.name === 'boundaryEvent')
        continue;
      const [inner, outer] = [box(one), box(one.parent)];
      expect([
        inner.left >= outer.left,
        inner.top >= outer.top,
        inner.right <= outer.right,
        inner.bottom <= outer.bottom,
      ]).toEqual([true, true, true, true]);
    }
  });

  it('shows one action of several behind a task as a choice, not as work done at once', async () => {
    const document = procedure(
      [step('a'), step('b'), end()],
      [edge('start', 'a'), edge('a', 'b'), edge('a', 'done'), edge('b', 'done')],
    );
    const all = await elements(document);
    const leaving = named(all, 'sequenceFlow').filter((flow) => attribute(flow, 'sourceRef') === 'node-a');
    expect(leaving.map((flow) => attribute(flow, 'targetRef'))).toEqual(['choice-a']);
    expect(all.find((one) => attribute(one, 'id') === 'choice-a')?.name).toBe('exclusiveGateway');
  });

  it('shows branches as sub-processes between a split and a join', async () => {
    const all = await elements(parallelProcedure());
    const inside = all.find((one) => attribute(one, 'id') === 'node-both')!.children.map(({ name }) => name);
    expect(inside.filter((name) => name === 'parallelGateway')).toHaveLength(2);
    expect(inside.filter((name) => name === 'subProcess')).toHaveLength(2);
  });

  it('says a join that need not wait for all by a gateway that says how many', async () => {
    const all = await elements(parallelProcedure('any'));
    const join = all.find((one) => attribute(one, 'id') === 'join-both')!;
    expect(join.name).toBe('complexGateway');
    expect(join.children.find(({ name }) => name === 'activationCondition')?.text).toBe('1 / 2');
  });

  it('keeps everything of ours in extension elements', async () => {
    const all = await elements(everyKind());
    const own = all.filter(({ space }) => space === ownSpace);
    expect(new Set(own.map(({ parent }) => parent!.name))).toEqual(new Set(['extensionElements']));
    expect(own).toHaveLength(1 + everyKind().flow.nodes.length + everyKind().flow.edges.length);
  });

  it('is refused where ids are used twice', async () => {
    const document = procedure([step('a'), step('a'), end()], [edge('start', 'a'), edge('a', 'done')]);
    await expect(exportBpmn(document)).rejects.toMatchObject({ problems: [{ code: 'id-duplicate' }] });
  });
});

describe('a drawing of ours whose extensions were taken away', () => {
  /** As some tool writes it that knows nothing of them. */
  const stripped = (xml: string) => xml.replaceAll(/<motcua:(part|document)\b[^>]*>[^<]*<\/motcua:\1>/g, '');

  it('is read like any foreign one: imported with an account of every element, or refused by name', async () => {
    let importedOnes = 0;
    await fc.assert(
      fc.asyncProperty(randomProcedure, async (document) => {
        const xml = stripped(await exportBpmn(document));
        const imported = await importBpmn(xml);
        if (!imported.ok) {
          expect(imported.problems.map(({ facts }) => facts['line'])).not.toContain(undefined);
          return;
        }
        importedOnes += 1;
        const read = readXml(xml);
        const all = read.ok ? withDescendants(read.root).length : 0;
        expect(imported.accounts.reduce((sum, one) => sum + one.elements, 0)).toBe(all);
      }),
      { numRuns: 60 },
    );
    expect(importedOnes).toBeGreaterThan(20);
  });
});
