import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from '../../check/check-procedure.ts';
import { canonicalJson } from '../../document/canonical-json.ts';
import { ProcedureDocument } from '../../document/procedure-document.ts';
import { compileProcedure } from '../../machine/compile-procedure.ts';
import { describeProblem } from '../../problem/wording.ts';
import { drawing, flows, foreignExample, foreignExamples } from '../../testing/examples.ts';
import { importBpmn } from '../bpmn/import-bpmn.ts';
import type { Imported } from '../imported.ts';
import { readXml } from '../xml/read-xml.ts';
import { withDescendants } from '../xml/xml-element.ts';

type Taken = Extract<Imported, { ok: true }>;

async function taken(text: string | Uint8Array): Promise<Taken> {
  const imported = await importBpmn(text);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported;
}

async function flowOf(text: string | Uint8Array) {
  const [first] = (await taken(text)).documents;
  return first!.document.flow;
}

/** Edges as `from>to`, what they say behind a colon. */
const arrows = ({ edges }: ProcedureDocument['flow']) =>
  edges.map(
    ({ from, to, label, returns }) => `${from}>${to}${label ? `:${label.vi}` : ''}${returns ? ' ↩' : ''}`,
  );

const codes = ({ accounts }: Pick<Imported, 'accounts'>) =>
  accounts.flatMap(({ problem }) => problem?.code ?? []);
const task = (...ids: string[]) => ids.map((id) => `<task id="${id}" name="${id}"/>`).join('');
const ends = '<startEvent id="s"/><endEvent id="e"/>';

describe('every element of a foreign drawing', () => {
  it.each(foreignExamples)(
    'of %s became something, was noted or was refused, and is counted once',
    async (name) => {
      const bytes = foreignExample(name);
      const { accounts } = await taken(bytes);
      const xml = readXml(new TextDecoder().decode(bytes));
      const all = xml.ok ? withDescendants(xml.root).length : 0;
      expect(accounts.reduce((sum, { elements }) => sum + elements, 0)).toBe(all);
      expect(accounts.filter(({ fate, problem }) => fate !== 'became' && !problem)).toEqual([]);
    },
  );

  it.each(foreignExamples)('of %s is spoken of with its line, in words of both languages', async (name) => {
    const { accounts } = await taken(foreignExample(name));
    for (const { problem, line } of accounts) {
      if (!problem) continue;
      expect(problem.facts['line']).toBe(line);
      for (const language of ['vi', 'en'] as const) {
        const { what, why, cure } = describeProblem(problem, language);
        expect(what).not.toBe(problem.code);
        expect(`${what}${why}${cure}`).not.toMatch(/\{(line|name|element|id|tool|text)\}/);
      }
    }
  });

  it.each(foreignExamples)('of %s: what it became stands in the document', async (name) => {
    const { documents, accounts } = await taken(foreignExample(name));
    const { flow, head, facts, papers, milestones, limits } = documents[0]!.document;
    const branches = flow.nodes.flatMap((node) => (node.kind === 'parallel' ? node.branches : []));
    const ids = [
      head,
      ...flow.nodes,
      ...flow.edges,
      ...branches,
      ...facts,
      ...papers,
      ...milestones,
      ...limits,
    ];
    const known = new Set(ids.map(({ id }) => id));
    expect(accounts.flatMap(({ became }) => became).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(foreignExamples)(
    'of %s: the document is one of ours, and the checker says what is left to do',
    async (name) => {
      const { document } = (await taken(foreignExample(name))).documents[0]!;
      expect(canonicalJson(ProcedureDocument.parse(document))).toBe(canonicalJson(document));
      expect(checkProcedure(document).problems.map(({ code }) => code)).toContain('performer-missing');
    },
  );
});

describe('a foreign drawing becomes a procedure', () => {
  it('tasks are steps whose duration is openly not stated and who performs them is left to say', async () => {
    const { nodes } = await flowOf(drawing(`${ends}${task('a')}${flows('s>a', 'a>e')}`));
    expect(nodes.find(({ id }) => id === 'a')).toEqual({
      kind: 'step',
      id: 'a',
      title: { vi: 'a', en: 'a' },
      duration: { notStated: true },
    });
  });

  it('a question behind a task is the choice of actions of whoever does the task', async () => {
    const flow = await flowOf(
      drawing(
        `${ends}${task('a', 'b')}<exclusiveGateway id="g" name="Đủ?"/>${flows('s>a', 'a>g', 'g>b:Đủ', 'g>a:Thiếu', 'b>e')}`,
      ),
    );
    expect(arrows(flow)).toEqual(['start>a', 'a>b:Đủ', 'a>a:Thiếu ↩', 'b>end:Chuyển bước tiếp']);
    expect(flow.nodes.find(({ id }) => id === 'a')?.note?.vi).toContain('Đủ?');
  });

  it('a simple comparison is a condition over a fact that the step before asks for', async () => {
    const { documents } = await taken(
      drawing(`${ends}${task('a', 'b')}<exclusiveGateway id="g" name="g" default="no"/>${flows('s>a', 'a>g', 'b>e')}
        <sequenceFlow id="yes" sourceRef="g" targetRef="b"><conditionExpression>\${so > 5}</conditionExpression></sequenceFlow>
        <sequenceFlow id="no" sourceRef="g" targetRef="e"/>`),
    );
    const { facts, flow } = documents[0]!.document;
    expect(facts).toMatchObject([{ id: 'so', type: 'number', source: { kind: 'outcome', step: 'a' } }]);
    expect(flow.edges.find(({ from, to }) => from === 'g' && to === 'b')?.when).toEqual({
      fact: 'so',
      op: 'gt',
      value: 5,
    });
    expect(flow.edges.find(({ from }) => from === 'a')?.demands?.facts).toEqual([
      { fact: 'so', required: true },
    ]);
    expect(() => compileProcedure(documents[0]!.document, 1)).not.toThrow();
  });

  it('any other expression is never run: the condition is kept in words and reported as still to be set', async () => {
    const imported = await taken(
      drawing(`${ends}${task('a', 'b')}<exclusiveGateway id="g" name="g" default="no"/>${flows('s>a', 'a>g', 'b>e')}
        <sequenceFlow id="yes" sourceRef="g" targetRef="b"><conditionExpression>\${bean.check(x)}</conditionExpression></sequenceFlow>
        <sequenceFlow id="no" sourceRef="g" targetRef="e"/>`),
    );
    expect(codes(imported)).toContain('foreign-condition');
    const { flow } = imported.documents[0]!.document;
    expect(flow.edges.find(({ from, to }) => from === 'g' && to === 'b')?.when).toBeUndefined();
    expect(flow.nodes.find(({ id }) => id === 'g')?.note?.en).toContain('${bean.check(x)}');
  });

  it('branches that part and meet are a container, nested ones inside it', async () => {
    const gateways = ['p', 'q', 'r', 'j'].map((id) => `<parallelGateway id="${id}" name="${id}"/>`).join('');
    const document = (
      await taken(
        drawing(
          `${ends}${task('a', 'b', 'c', 'd')}${gateways}${flows('s>p', 'p>a', 'p>q', 'q>b', 'q>c', 'b>r', 'c>r', 'r>d', 'd>j', 'a>j', 'j>e')}`,
        ),
      )
    ).documents[0]!.document;
    const within = Object.fromEntries(document.flow.nodes.map(({ id, within: one }) => [id, one ?? '']));
    expect(within).toMatchObject({ p: '', a: 'a_branch', q: 'q_branch', b: 'b_branch', d: 'q_branch' });
    expect(() => compileProcedure(document, 1)).not.toThrow();
  });

  it('conditions of an inclusive split are read as the entries of its branches', async () => {
    const { documents } = await taken(foreignExample('ho-tro-lang-nghe.zeebe.bpmn'));
    const split = documents[0]!.document.flow.nodes.find(({ kind }) => kind === 'parallel');
    const entries = split?.kind === 'parallel' ? split.branches.map(({ entry }) => entry) : [];
    expect(entries[0]).toEqual({ fact: 'canvon', op: 'eq', value: true });
    expect(entries[2]).toEqual({ not: { any: [entries[0], entries[1]] } });
  });

  it('several flows out of one task all run, as the standard says', async () => {
    const { nodes } = await flowOf(
      drawing(
        `${ends}${task('a', 'b', 'c')}<parallelGateway id="j"/>${flows('s>a', 'a>b', 'a>c', 'b>j', 'c>j', 'j>e')}`,
      ),
    );
    expect(nodes.some(({ kind }) => kind === 'parallel')).toBe(true);
  });

  it('a sub-process is a phase; its ends lead on, its errors leave by their border', async () => {
    const flow = await flowOf(foreignExample('cap-phep-bien-hieu.flowable.bpmn'));
    expect(flow.nodes.find(({ id }) => id === 'ky_ban_hanh')).toMatchObject({
      kind: 'group',
      start: 'trinh_ky',
    });
    expect(arrows(flow)).toEqual(
      expect.arrayContaining(['ky_van_ban>thu_phi:Ký', 'ky_van_ban>tu_choi:Không']),
    );
  });

  it('a timer on a border is what happens when the time of the step is up', async () => {
    const { nodes, edges } = await flowOf(foreignExample('dang-ky-tam-tru.camunda.bpmn'));
    const step = nodes.find(({ id }) => id === 'xac_minh_noi_o');
    const taking = edges.find(({ label }) => label?.vi === 'Quá hạn xác minh')!;
    expect(step).toMatchObject({
      duration: { rows: [{ value: 3, unit: 'CALENDAR_DAY' }] },
      deadlineActions: [{ at: 'due', do: { kind: 'take', edge: taking.id } }],
    });
  });

  it('events that are waited for are the arms of a wait', async () => {
    const { nodes } = await flowOf(foreignExample('dang-ky-tam-tru.camunda.bpmn'));
    expect(nodes.find(({ kind }) => kind === 'wait')).toMatchObject({
      arms: [
        { id: 'da_bo_sung', kind: 'event' },
        { id: 'het_30_ngay', kind: 'period', amount: { value: 30, unit: 'CALENDAR_DAY' } },
      ],
    });
  });

  it('a lane performs nothing until somebody says who that is here', async () => {
    const bytes = foreignExample('dang-ky-tam-tru.camunda.bpmn');
    const performer = { role: 'receptionClerk', agency: { is: 'receiving' as const } };
    const plain = await flowOf(bytes);
    expect(plain.nodes.filter((node) => 'performer' in node && node.performer)).toEqual([]);
    const mapped = await importBpmn(bytes, { performers: { 'Bộ phận Một cửa': performer } });
    const nodes = mapped.ok ? mapped.documents[0]!.document.flow.nodes : [];
    expect(nodes.filter((node) => 'performer' in node && node.performer).map(({ id }) => id)).toEqual([
      'kiem_tra_ho_so',
      'tra_ket_qua',
    ]);
  });

  it('data is taken for papers, and said to be a guess', async () => {
    const imported = await taken(foreignExample('dang-ky-tam-tru.camunda.bpmn'));
    expect(imported.documents[0]!.document.papers.map(({ title }) => title.vi)).toEqual([
      'Tờ khai thay đổi thông tin cư trú',
    ]);
    expect(codes(imported)).toContain('foreign-paper');
  });

  it('what runs beside without ending anything is refused by name and line, with what hangs on it', async () => {
    const { accounts } = await taken(foreignExample('dang-ky-tam-tru.camunda.bpmn'));
    expect(
      accounts.filter(({ fate, problem }) => fate === 'refused' && problem?.severity === 'warning'),
    ).toMatchObject([
      { id: 'Boundary_nhac', name: 'Nhắc việc', line: 53, problem: { code: 'foreign-border-beside' } },
      { id: 'DataInput_1', problem: { code: 'foreign-not-said' } },
      { id: 'Property_1', problem: { code: 'foreign-not-said' } },
      { id: 'Flow_nhac', problem: { code: 'foreign-flow-loose' } },
    ]);
  });

  it('jumps by links are followed', async () => {
    const link = '<linkEventDefinition name="L"/>';
    const flow = await flowOf(
      drawing(
        `${ends}${task('a', 'b')}<intermediateThrowEvent id="t" name="L">${link}</intermediateThrowEvent><intermediateCatchEvent id="c" name="L">${link}</intermediateCatchEvent>${flows('s>a', 'a>t', 'c>b', 'b>e')}`,
      ),
    );
    expect(arrows(flow)).toContain('a>b:Chuyển bước tiếp');
  });

  it('every process of a file becomes a procedure of its own', async () => {
    const second = `<process id="q" name="Hai">${'<startEvent id="s2"/><endEvent id="e2"/>'}<sequenceFlow id="z" sourceRef="s2" targetRef="e2"/></process>`;
    const { documents } = await taken(drawing(`${ends}${flows('s>e')}`, second));
    expect(documents.map(({ source }) => source)).toEqual(['proc', 'q']);
  });
});

describe('a foreign drawing is refused as a whole', () => {
  const gate = (kind: string, ...ids: string[]) =>
    ids.map((id) => `<${kind}Gateway id="${id}" name="${id}"/>`).join('');

  it.each<[string, string, string, string]>([
    [
      'when parallel branches meet without a join',
      `${ends}${task('a', 'b', 'c')}${gate('parallel', 'p')}${flows('s>p', 'p>a', 'p>b', 'a>c', 'b>c', 'c>e')}`,
      'foreign-parallel-unjoined',
      'p',
    ],
    [
      'when a branch leads back to before the split',
      `${ends}${task('x', 'a', 'b')}${gate('parallel', 'p', 'j')}${gate('exclusive', 'g')}${flows('s>x', 'x>p', 'p>a', 'p>b', 'a>g', 'g>x:lại', 'g>j:xong', 'b>j', 'j>e')}`,
      'foreign-parallel-crossed',
      'p',
    ],
    [
      'when a flow leads into the middle of a branch',
      `${ends}${task('a', 'b', 'c')}${gate('exclusive', 'g')}${gate('parallel', 'p', 'j')}${flows('s>g', 'g>p', 'g>b', 'p>a', 'p>c', 'a>b', 'b>j', 'c>j', 'j>e')}`,
      'foreign-parallel-entered',
      'p',
    ],
    [
      'when a join waits for branches that an inclusive split may skip',
      `${ends}${task('a', 'b')}${gate('inclusive', 'p')}${gate('parallel', 'j')}${flows('s>p', 'p>a', 'p>b', 'a>j', 'b>j', 'j>e')}`,
      'foreign-join-waits',
      'p',
    ],
    [
      'when a join has no split',
      `${ends}${task('a', 'b')}${gate('exclusive', 'g')}${gate('parallel', 'j')}${flows('s>g', 'g>a', 'g>b', 'a>j', 'b>j', 'j>e')}`,
      'foreign-join-alone',
      'j',
    ],
    [
      'when it begins in two places',
      `${ends}<startEvent id="s2" name="khác"/>${task('a')}${flows('s>a', 's2>e', 'a>e')}`,
      'foreign-many-starts',
      'khác',
    ],
    [
      'when everything is done by scripts',
      `${ends}<scriptTask id="a" name="mã"><script>x()</script></scriptTask>${flows('s>a', 'a>e')}`,
      'foreign-only-scripts',
      'mã',
    ],
    [
      'when it has a complex gateway',
      `${ends}${gate('complex', 'x')}${flows('s>x', 'x>e')}`,
      'foreign-complex-gateway',
      'x',
    ],
    [
      'when flows circle through nothing',
      `${ends}${gate('exclusive', 'x', 'y')}${flows('s>x', 'x>y', 'y>x')}`,
      'foreign-empty-circle',
      'y',
    ],
    ['when nothing flows', task('a'), 'foreign-no-process', 'Thử'],
  ])('%s', async (_, inside, code, name) => {
    const imported = await importBpmn(drawing(inside));
    expect(imported).toMatchObject({ ok: false, problems: [{ code, severity: 'error', facts: { name } }] });
  });

  it.each<[string, string, string]>([
    ['is no BPMN', '<html/>', 'foreign-not-bpmn'],
    ['only bears its prefix', '<bpmn:definitions xmlns:bpmn="urn:other"/>', 'foreign-not-bpmn'],
    ['names two elements alike', drawing(`${ends}<task id="s"/>`), 'xml-duplicate-id'],
    ['is broken', drawing('<task id="a">'), 'xml-malformed'],
  ])('when it %s', async (_, text, code) => {
    const imported = await importBpmn(text);
    expect(imported.ok ? [] : imported.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
