import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../document/canonical-json.ts';
import {
  decision,
  edge,
  end,
  group,
  parallelProcedure,
  procedure,
  step,
  text,
} from '../../testing/procedures.ts';
import { exportBpmn } from '../bpmn/export-bpmn.ts';
import { importBpmn } from '../bpmn/import-bpmn.ts';

const document = procedure(
  [
    step('receive', { title: { vi: 'Tiếp nhận', en: 'Receive' } }),
    decision('complete'),
    group('phase', 'appraise'),
    step('appraise', { within: 'phase' }),
    end(),
  ],
  [
    edge('start', 'receive'),
    edge('receive', 'complete'),
    edge('complete', 'phase', { when: { fact: 'big', op: 'eq', value: true } }),
    edge('complete', 'done', { otherwise: true }),
    edge('appraise', 'done'),
    edge('appraise', 'receive', { returns: true, order: 2 }),
  ],
  {
    facts: [{ id: 'big', type: 'boolean', title: text('big'), source: { kind: 'form', field: 'big' } }],
    layout: { nodes: { receive: { x: 100, y: 50 }, complete: { x: 400, y: 60 } } },
  },
);

/** Imports the drawing after somebody changed its text with another tool. */
async function after(...changes: readonly (readonly [string | RegExp, string])[]) {
  let xml = await exportBpmn(document);
  for (const [from, to] of changes) {
    const changed = xml.replace(from, to);
    if (changed === xml) throw new Error(`${String(from)} is not in the drawing`);
    xml = changed;
  }
  const imported = await importBpmn(xml);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  const { accounts, documents } = imported;
  return {
    document: documents[0]!.document,
    told: accounts.map(({ fate, problem, became }) => `${fate} ${problem!.code} ${became.join()}`.trim()),
  };
}

const node = (from: Awaited<ReturnType<typeof after>>, id: string) =>
  from.document.flow.nodes.find((one) => one.id === id);
const task = '<bpmn:userTask id="Activity_1" name="Bước mới" />';
const flow = (id: string, from: string, to: string) =>
  `<bpmn:sequenceFlow id="${id}" name="Sang bước mới" sourceRef="${from}" targetRef="${to}" />`;

describe('a drawing of ours changed in another tool', () => {
  it('a new name is the Vietnamese title; the English one stays', async () => {
    const changed = await after(['name="Tiếp nhận"', 'name="Nhận hồ sơ"']);
    expect(node(changed, 'receive')?.title).toEqual({ vi: 'Nhận hồ sơ', en: 'Receive' });
    expect(changed.told).toEqual(['became own-renamed receive']);
  });

  it('a new name of a flow is its label', async () => {
    const changed = await after(['name="receive to complete"', 'name="Chuyển"']);
    expect(changed.document.flow.edges.find(({ id }) => id === 'receive_to_complete')?.label?.vi).toBe(
      'Chuyển',
    );
  });

  it('a new name of the process is the title of the procedure', async () => {
    const changed = await after([/(<bpmn:process id="process-test" name=)"[^"]*"/, '$1"Thủ tục khác"']);
    expect(changed.document.head.title.vi).toBe('Thủ tục khác');
  });

  it('a moved box is a moved place in the layout and nothing else', async () => {
    const changed = await after([/(bpmnElement="node-receive"[^>]*>\s*<dc:Bounds) x="(\d+)"/, '$1 x="777"']);
    const { layout: _layout, ...meaning } = changed.document;
    const { layout: _before, ...same } = document;
    expect(canonicalJson(meaning)).toBe(canonicalJson(same));
    expect(changed.document.layout.nodes['receive']).toMatchObject({ y: 50 });
    expect(changed.document.layout.nodes['receive']!.x).not.toBe(100);
    expect(changed.document.layout.nodes['complete']).toEqual({ x: 400, y: 60 });
    expect(changed.told).toEqual(['became own-moved receive']);
  });

  it('a new task is a step that nobody performs yet', async () => {
    const changed = await after(['<bpmn:endEvent id="node-done"', `${task}<bpmn:endEvent id="node-done"`]);
    expect(node(changed, 'buoc_moi')).toEqual({
      kind: 'step',
      id: 'buoc_moi',
      title: { vi: 'Bước mới', en: 'Bước mới' },
      duration: { notStated: true },
    });
    expect(changed.told).toEqual(['became own-added buoc_moi']);
  });

  it('a new flow is an edge, also out of a task with a choice behind it', async () => {
    const added = `${task}${flow('Flow_1', 'node-receive', 'Activity_1')}${flow('Flow_2', 'Activity_1', 'node-done')}`;
    const changed = await after(['<bpmn:endEvent id="node-done"', `${added}<bpmn:endEvent id="node-done"`]);
    expect(changed.document.flow.edges.slice(-2)).toMatchObject([
      { from: 'receive', to: 'buoc_moi', label: { vi: 'Sang bước mới' } },
      { from: 'buoc_moi', to: 'done' },
    ]);
  });

  it('a flow drawn to another element leads there', async () => {
    const changed = await after([
      'id="flow-receive_to_complete" name="receive to complete" sourceRef="node-receive" targetRef="node-complete"',
      'id="flow-receive_to_complete" name="receive to complete" sourceRef="node-receive" targetRef="node-phase"',
    ]);
    expect(changed.document.flow.edges.find(({ id }) => id === 'receive_to_complete')?.to).toBe('phase');
    expect(changed.told).toEqual(['became own-redirected receive_to_complete']);
  });

  it('a deleted element is left out, and everything that led to it', async () => {
    const changed = await after([
      /<bpmn:exclusiveGateway id="node-complete"[\s\S]*?<\/bpmn:exclusiveGateway>/,
      '',
    ]);
    expect(node(changed, 'complete')).toBeUndefined();
    expect(changed.document.flow.edges.some(({ from, to }) => from === 'complete' || to === 'complete')).toBe(
      false,
    );
    expect(changed.told).toContain('noted own-removed');
  });

  it.each<[string, [string | RegExp, string][], string]>([
    [
      'another type',
      [
        ['<bpmn:userTask id="node-receive"', '<bpmn:serviceTask id="node-receive"'],
        [/(<bpmn:serviceTask id="node-receive"[\s\S]*?)<\/bpmn:userTask>/, '$1</bpmn:serviceTask>'],
      ],
      'refused own-type-changed',
    ],
    [
      'another condition',
      [[/(language="[^"]*">)big eq true/, '$1big eq false']],
      'refused own-condition-changed',
    ],
    ['another limit', [[/(<bpmn:text>)[^<]*/, '$1Hạn 100 ngày']], 'refused own-limit-text'],
    [
      'a flow from what only helps',
      [
        [
          '<bpmn:endEvent id="node-done"',
          `${flow('F', 'left-appraise_to_done', 'node-receive')}<bpmn:endEvent id="node-done"`,
        ],
      ],
      'refused own-flow-unclear',
    ],
    [
      'a gateway that can mean several things',
      [['<bpmn:endEvent id="node-done"', '<bpmn:parallelGateway id="G" /><bpmn:endEvent id="node-done"']],
      'refused own-new-unclear',
    ],
    [
      'a comment',
      [
        [
          '<bpmn:textAnnotation',
          '<bpmn:textAnnotation id="T"><bpmn:text>Ghi</bpmn:text></bpmn:textAnnotation><bpmn:textAnnotation',
        ],
      ],
      'refused own-not-taken',
    ],
    [
      'a missing helper',
      [[/<bpmn:sequenceFlow id="decide-appraise"[^>]*\/>/, '']],
      'refused own-helper-missing',
    ],
  ])('%s is named and changes nothing', async (_, changes, told) => {
    const changed = await after(...changes);
    expect(changed.told).toContain(told);
    expect(canonicalJson(changed.document)).toBe(canonicalJson(document));
  });

  it('a copied box is a new one without content, never a second one of the same', async () => {
    const xml = await exportBpmn(document);
    const copied = /<bpmn:userTask id="node-receive"[\s\S]*?<\/bpmn:userTask>/
      .exec(xml)![0]
      .replace('node-receive', 'Activity_copy');
    const changed = await after(['<bpmn:endEvent id="node-done"', `${copied}<bpmn:endEvent id="node-done"`]);
    expect(changed.told).toEqual(['became own-copied tiep_nhan']);
    expect(node(changed, 'tiep_nhan')).toMatchObject({ kind: 'step', duration: { notStated: true } });
  });

  it('an element that lost its extension is named as lost, not guessed', async () => {
    const changed = await after([
      /(<bpmn:userTask id="node-receive"[^>]*>\s*)<bpmn:extensionElements>[\s\S]*?<\/bpmn:extensionElements>/,
      '$1',
    ]);
    expect(changed.told).toContain('refused own-part-lost');
  });

  it.each<[string, string | RegExp, string, string]>([
    [
      'of a newer release',
      'motcua:document version="1"',
      'motcua:document version="2"',
      'own-extension-newer',
    ],
    [
      'in a newer language',
      /https:\/\/motcua.vn\/schema\/procedure\/1/g,
      'https://motcua.vn/schema/procedure/2',
      'own-extension-newer',
    ],
    ['damaged', /(<motcua:part of="node">)\{/, '$1[{', 'own-extension-broken'],
  ])('a file %s is refused', async (_, from, to, code) => {
    const imported = await importBpmn((await exportBpmn(document)).replace(from, to));
    expect(imported).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('a document that was changed inside its extension into something impossible is refused', async () => {
    const imported = await importBpmn(
      (await exportBpmn(document)).replace('"kind":"group"', '"kind":"grape"'),
    );
    expect(imported.ok).toBe(false);
  });

  it('branches and their contents keep their places', async () => {
    const parallel = parallelProcedure();
    const xml = (await exportBpmn(parallel)).replace(
      'id="branch-left" name="left"',
      'id="branch-left" name="Trái"',
    );
    const imported = await importBpmn(xml);
    const both = imported.ok
      ? imported.documents[0]!.document.flow.nodes.find(({ id }) => id === 'both')
      : undefined;
    expect(both?.kind === 'parallel' && both.branches.map(({ title }) => title.vi)).toEqual([
      'Trái',
      'right',
    ]);
  });
});

describe('a drawing of ours after the ways of other tools', () => {
  it('a flow drawn anew with an expression is taken, its expression named as not taken', async () => {
    const added = `<bpmn:sequenceFlow id="Flow_1" name="Nhảy" sourceRef="node-receive" targetRef="node-appraise"><bpmn:conditionExpression>x</bpmn:conditionExpression></bpmn:sequenceFlow>`;
    const changed = await after([/(?=<\/bpmn:process>)/, added]);
    expect(changed.told).toEqual(['became own-added nhay', 'refused own-condition-untaken']);
  });

  it('a name that was emptied is kept, and that is said', async () => {
    const changed = await after(['name="Tiếp nhận"', 'name=""']);
    expect(node(changed, 'receive')?.title.vi).toBe('Tiếp nhận');
    expect(changed.told).toEqual(['refused own-name-lost']);
  });

  it('letters written apart from their marks are the same name', async () => {
    const changed = await after(['name="Tiếp nhận"', `name="${'Tiếp nhận'.normalize('NFD')}"`]);
    expect(changed.told).toEqual([]);
  });

  it('a box that lost its content keeps the ways that lead to it and from it', async () => {
    const changed = await after([
      /(<bpmn:userTask id="node-receive"[^>]*>)\s*<bpmn:extensionElements>[^]*?<\/bpmn:extensionElements>/,
      '$1',
    ]);
    expect(changed.told).toEqual(['refused own-part-lost']);
    expect(changed.document.flow.edges).toEqual(document.flow.edges);
    expect(node(changed, 'receive')).toMatchObject({ kind: 'step', title: { vi: 'Tiếp nhận' } });
  });

  it('a box inside a phase that lost its content stays inside it', async () => {
    const changed = await after([
      /(<bpmn:userTask id="node-appraise"[^>]*>)\s*<bpmn:extensionElements>[^]*?<\/bpmn:extensionElements>/,
      '$1',
    ]);
    expect(node(changed, 'appraise')?.within).toBe('phase');
  });

  it('another id of the process changes nothing', async () => {
    const changed = await after([/<bpmn:process id="process-test"/, '<bpmn:process id="Process_1"']);
    expect(changed.told).toEqual([]);
    expect(canonicalJson(changed.document)).toBe(canonicalJson(document));
  });

  it('an action whose neighbour was deleted is not said to lead elsewhere', async () => {
    const changed = await after([
      /<bpmn:sequenceFlow id="flow-appraise_to_receive"[^]*?<\/bpmn:sequenceFlow>/,
      '',
    ]);
    expect(changed.told.filter((one) => one.includes('own-redirected'))).toEqual([]);
  });

  it('a drawing whose document was dropped is read as a foreign one, and that is said', async () => {
    const xml = (await exportBpmn(document)).replace(/<motcua:document[^]*?<\/motcua:document>/, '');
    const imported = await importBpmn(xml);
    expect(imported.ok && imported.accounts.map(({ problem }) => problem?.code)).toContain(
      'own-document-lost',
    );
  });

  it('a default that was taken away or given to another flow is named', async () => {
    const changed = await after([/ default="flow-complete_to_done"/, ' default="flow-complete_to_phase"']);
    expect(changed.told).toEqual(['refused own-default-changed', 'refused own-default-changed']);
    expect(canonicalJson(changed.document)).toBe(canonicalJson(document));
  });

  it('a box that lies in another lane keeps who performs it, and that is said', async () => {
    const changed = await after([
      /<bpmn:lane id="lane-1" name="[^"]*"/,
      '<bpmn:lane id="lane-1" name="Khác"',
    ]);
    expect(new Set(changed.told)).toEqual(new Set(['refused own-lane-changed']));
    expect(canonicalJson(changed.document)).toBe(canonicalJson(document));
  });
});
