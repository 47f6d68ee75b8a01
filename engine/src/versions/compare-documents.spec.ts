import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileHash, meaningHash } from '../document/canonical.ts';
import { procedureJsonSchema } from '../document/json-schema.ts';
import { parseDefinition } from '../document/parse-definition.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import {
  asked,
  consultation,
  edge,
  end,
  fact,
  parallelProcedure,
  post,
  procedure,
  serialProcedure,
  step,
  text,
  workingDays,
} from '../testing/procedures.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import type { Change } from './change.ts';
import { compareDocuments } from './compare-documents.ts';
import { en } from './value-wording-en.ts';
import { vi } from './value-wording-vi.ts';
import { wordChange } from './word-change.ts';

const folder = new URL('../../../definitions/procedures/', import.meta.url);
const real = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const parsed = parseDefinition(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    if (!parsed.ok) throw new Error(name);
    return parsed.document;
  });

/** Any value inside a document replaced, removed or put elsewhere: mostly no procedure any more, but comparable. */
const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'swap', 'rename', 'number')), {
  minLength: 1,
  maxLength: 4,
});

function edited(
  document: ProcedureDocument,
  changes: readonly (readonly [number, string])[],
): ProcedureDocument {
  const copy = structuredClone(document);
  for (const [dice, how] of changes) {
    const holders: Record<string, unknown>[] = [];
    const lists: unknown[][] = [];
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) {
        if (value.length > 1) lists.push(value as unknown[]);
        value.forEach(visit);
      } else if (typeof value === 'object' && value !== null) {
        holders.push(value as Record<string, unknown>);
        Object.values(value).forEach(visit);
      }
    };
    visit(copy);
    if (how === 'swap' && lists.length > 0) {
      const list = lists[dice % lists.length]!;
      list.reverse();
    } else if (how === 'drop' && lists.length > 0) lists[dice % lists.length]!.splice(dice % 2, 1);
    else {
      const texts = holders.filter(
        (holder) => typeof holder['vi'] === 'string' || typeof holder['value'] === 'number',
      );
      const holder = texts[dice % Math.max(1, texts.length)];
      if (holder && 'vi' in holder) holder['vi'] = `${String(holder['vi'])} (sửa)`;
      else if (holder) holder['value'] = Number(holder['value']) + 1;
    }
  }
  return copy;
}

const words = (before: ProcedureDocument, after: ProcedureDocument) =>
  compareDocuments(before, after).changes.map((change) => wordChange(change, 'vi'));

describe('comparing two versions', () => {
  it('of a version with itself finds nothing', () => {
    for (const document of [...real, serialProcedure(), parallelProcedure()])
      expect(compareDocuments(document, structuredClone(document))).toEqual({
        same: true,
        changes: [],
        layout: [],
      });
  });

  it('finds no change exactly where both mean the same, and no layout either exactly where the files are the same', () => {
    const documents = fc.oneof(randomProcedure, fc.constantFrom(...real));
    fc.assert(
      fc.property(documents, edits, (before, changes) => {
        const after = edited(before, changes);
        const found = compareDocuments(before, after);
        expect(found.changes.length === 0).toBe(meaningHash(before) === meaningHash(after));
        expect(found.same).toBe(meaningHash(before) === meaningHash(after));
        expect(found.same && found.layout.length === 0).toBe(fileHash(before) === fileHash(after));
      }),
      { numRuns: 150 },
    );
  });

  it('is symmetric: what was added one way was removed the other, and what was is what is', () => {
    const turned: Readonly<Record<Change['kind'], Change['kind']>> = {
      added: 'removed',
      removed: 'added',
      changed: 'changed',
      moved: 'moved',
    };
    const key = ({ kind, at, thing, property, before, after }: Change) =>
      JSON.stringify([kind, at, thing, property, before, after]);
    fc.assert(
      fc.property(fc.constantFrom(...real, parallelProcedure()), edits, (before, changes) => {
        const after = edited(before, changes);
        const back = compareDocuments(after, before).changes.map((change) => {
          const { before: was, after: is, ...rest } = change;
          return key({
            ...rest,
            kind: turned[change.kind],
            ...(is === undefined ? {} : { before: is }),
            ...(was === undefined ? {} : { after: was }),
          });
        });
        expect(compareDocuments(before, after).changes.map(key).sort()).toEqual(back.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('has words in both languages for every change, none of them a code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...real), edits, (before, changes) => {
        for (const change of compareDocuments(before, edited(before, changes)).changes)
          for (const language of ['vi', 'en'] as const)
            expect(wordChange(change, language)).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: 60 },
    );
  });

  it('has a word in both languages for every part that the language has', () => {
    const names = new Set<string>();
    const visit = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties } = schema as { readonly properties?: Readonly<Record<string, unknown>> };
      for (const name of Object.keys(properties ?? {})) names.add(name);
      Object.values(schema).forEach(visit);
    };
    visit(procedureJsonSchema());
    // Names of lists and bundles, which are told by what they hold, and of what is never told part by part.
    const told =
      'id format head flow facts papers form pages fields milestones pauseRules scenarios layout edges';
    const bundles =
      'acknowledgements legalBasis results fees standing rows respondents arms branches children budgets';
    const never =
      'x y width height colour points expect take signal until change child closed data occurredAt document as person overdue';
    const inside =
      'is of op all any not sum due vi en restOf notStated receivingAgency channel form deadlineActions cutOff unit';
    const skipped = new Set([told, bundles, never, inside].join(' ').split(' '));
    for (const table of [vi, en])
      expect(
        [...names].filter((name) => !Object.hasOwn(table.properties, name) && !skipped.has(name)),
      ).toEqual([]);
    expect(Object.keys(en.codes)).toEqual(Object.keys(vi.codes));
    expect(Object.keys(en.properties)).toEqual(Object.keys(vi.properties));
  });

  it('says a changed duration and another performer as an office would', () => {
    const before = serialProcedure();
    const after = structuredClone(before);
    const appraise = after.flow.nodes.find(({ id }) => id === 'appraise')!;
    Object.assign(appraise, {
      title: text('Thẩm định'),
      duration: { rows: [workingDays(2)] },
      performer: post('divisionLeader', 'H99.13'),
    });
    expect(words(before, after)).toEqual([
      'Bước "Thẩm định": tên appraise → Thẩm định',
      'Bước "Thẩm định": vai trò Chuyên viên → Lãnh đạo phòng',
      'Bước "Thẩm định": cơ quan H99.12 → H99.13',
      'Bước "Thẩm định": thời hạn 0,5 ngày làm việc → 2 ngày làm việc',
    ]);
    expect(compareDocuments(before, after).changes.map(({ area }) => area)).toEqual([
      'steps',
      'actors',
      'agencies',
      'durations',
    ]);
  });

  it('says at which level a procedure is done, and not that it is one', () => {
    const document = serialProcedure();
    const { changes } = compareDocuments(document, { ...document, head: { ...document.head, level: 'any' } });
    expect(changes.map((change) => wordChange(change, 'vi'))).toEqual([
      'Thông tin chung: cấp thực hiện cấp xã → mọi cấp',
    ]);
    expect(wordChange(changes[0]!, 'en')).toBe('General: level commune → every level');
  });

  it('says of what is too long for a sentence that it changed', () => {
    const found = real.flatMap((one) => {
      const scenarios = one.scenarios.map((scenario) => ({ ...scenario, events: scenario.events.slice(1) }));
      return compareDocuments(one, { ...one, scenarios } as ProcedureDocument).changes;
    });
    const said = (language: 'vi' | 'en') => found.map((change) => wordChange(change, language));
    expect(found.length).toBeGreaterThan(10);
    expect(said('vi').filter((line) => !/^Tình huống thử ".+": (đổi|bỏ) diễn biến$/.test(line))).toEqual([]);
    expect(said('en').filter((line) => !/^Scenario ".+": events (changed|removed)$/.test(line))).toEqual([]);
  });

  it('says conditions in words, in both languages', () => {
    const facts = [
      fact('area', 'number', { kind: 'form', field: 'area' }, { title: { vi: 'Diện tích', en: 'Area' } }),
    ];
    const drawn = (most: number) =>
      procedure(
        [step('look'), end()],
        [edge('start', 'look'), edge('look', 'done', { when: { fact: 'area', op: 'lte', value: most } })],
        { facts },
      );
    const [change] = compareDocuments(drawn(100), drawn(250.5)).changes;
    expect(change).toMatchObject({ area: 'conditions', at: 'look_to_done', path: '/flow/edges/1/when' });
    expect(wordChange(change!, 'vi')).toBe(
      'Đường đi "look to done": điều kiện Diện tích không quá 100 → Diện tích không quá 250,5',
    );
    expect(wordChange(change!, 'en')).toBe(
      'Way "look to done": condition Area is at most 100 → Area is at most 250.5',
    );
  });

  it('names a way that went with its step by the titles both had', () => {
    const before = procedure(
      [step('look'), { ...step('gone'), title: text('Xem lại') }, end()],
      [edge('start', 'look'), { ...edge('look', 'gone'), label: undefined }, edge('look', 'done')],
    );
    const after = procedure([step('look'), end()], [edge('start', 'look'), edge('look', 'done')]);
    expect(words(before, after)).toContain('Bỏ: Đường đi "look → Xem lại"');
  });

  it('names what lies inside a thing with the thing', () => {
    const drawn = (ids: readonly string[]) =>
      procedure(
        [
          consultation(
            'ask',
            ids.map((id) => asked(id, 'H99.20')),
          ),
          end(),
        ],
        [edge('start', 'ask'), edge('ask', 'done', { arm: 'reached' })],
      );
    const { changes } = compareDocuments(drawn(['tax', 'police']), drawn(['police', 'army']));
    expect(changes.map(({ kind, at, path, area }) => [kind, at, path, area])).toEqual([
      ['removed', 'ask', '/flow/nodes/1/respondents/0', 'actors'],
      ['added', 'ask', '/flow/nodes/1/respondents/1', 'actors'],
    ]);
    expect(wordChange(changes[1]!, 'vi')).toBe('Thêm: Lấy ý kiến "ask", nơi được hỏi "army"');
  });

  it('says that things only moved where their order means something, and that the file lists them otherwise elsewhere', () => {
    const before = real.find(({ papers }) => papers.length > 2)!;
    const after = structuredClone(before);
    after.papers.reverse();
    after.flow.nodes.reverse();
    expect(compareDocuments(before, after).changes.map(({ kind, area, at }) => [kind, area, at])).toEqual([
      ['moved', 'papers', 'papers'],
      ['moved', 'order', 'flow/nodes'],
    ]);
  });

  it('keeps what is only drawn elsewhere apart', () => {
    const before = real.find(({ layout }) => Object.keys(layout.nodes).length > 0)!;
    const after = structuredClone(before);
    const [id] = Object.keys(after.layout.nodes);
    after.layout.nodes[id!]!.x += 40;
    const found = compareDocuments(before, after);
    expect(found).toMatchObject({ same: true, changes: [] });
    expect(found.layout.map(({ at, path }) => [at, path])).toEqual([[id, `/layout/nodes/${id}`]]);
  });

  it('compares two thousand nodes at once: what is slow in their number would take minutes', () => {
    const count = 2000;
    const long = (days: number) =>
      procedure(
        [
          ...Array.from({ length: count - 2 }, (_, i) =>
            step(`s${i}`, { duration: { rows: [workingDays(days)] } }),
          ),
          end(),
        ],
        Array.from({ length: count - 3 }, (_, i) => edge(`s${i}`, `s${i + 1}`)),
      );
    const [before, after] = [long(1), long(2)];
    expect(compareDocuments(before, after).changes).toHaveLength(count - 2);
  });
});
