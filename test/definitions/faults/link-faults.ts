import type { ProcedureDocument } from '@motcua/engine';
import { added, edge, ordinary, text, type Fault, type Host, type Node, type Step } from './planting.ts';

type Linked = Extract<Node, { kind: 'linked' }>;

function link(host: Host, change: (node: Linked, from: Step) => void): string | null {
  const from = host.pick(ordinary(host));
  if (!from?.performer) return null;
  const node: Linked = {
    kind: 'linked',
    id: 'planted',
    title: text('Thủ tục liên thông'),
    performer: from.performer,
    status: 4,
    children: [{ id: 'one', procedure: 'khai_tu', mode: 'attach', factsIn: [], factsOut: [] }],
    waitFor: 'all',
  };
  host.document.flow.edges.push(edge('planted', from.id));
  change(node, from);
  return added(host, from, node);
}

/** What links call a document by: its id, and its case where it has several. */
const codeOf = ({ head }: ProcedureDocument) => (head.case === 'main' ? head.id : `${head.id}.${head.case}`);

/** Lets the start of a procedure lead to a link at once, which opens a dossier of another. */
function opensAtOnce(document: ProcedureDocument, procedure: string): boolean {
  const { nodes, edges } = document.flow;
  const first = edges.find(({ from }) => nodes.some(({ id, kind }) => id === from && kind === 'start'));
  const worker = nodes.find((node) => node.kind === 'step' && node.performer && !node.recordedBy);
  if (!first || worker?.kind !== 'step' || !worker.performer) return false;
  nodes.push({
    kind: 'linked',
    id: 'planted',
    title: text('Thủ tục liên thông'),
    performer: worker.performer,
    status: 4,
    children: [{ id: 'one', procedure, mode: 'open', factsIn: [], factsOut: [] }],
    waitFor: 'all',
  });
  edges.push(edge('planted', first.to));
  first.to = 'planted';
  return true;
}

/** Faults of links to other procedures. */
export const linkFaults: readonly Fault[] = [
  {
    code: 'wait-for-impossible',
    plant: (host) => link(host, (node) => (node.waitFor = 3)),
  },
  { code: 'linked-empty', plant: (host) => link(host, (node) => (node.children = [])) },
  {
    code: 'linked-edges',
    plant: (host) => link(host, () => host.document.flow.edges.pop()),
    echoes: ['dead-end'],
  },
  {
    code: 'procedure-unknown',
    plant: (host) => link(host, (node) => (node.children[0]!.procedure = 'thu_tuc_la')),
  },
  {
    code: 'child-field-unknown',
    plant: (host) => {
      const [fact] = host.document.facts;
      if (!fact) return null;
      return link(host, (node) => node.children[0]!.factsIn.push({ from: fact.id, to: 'truong_khong_co' }));
    },
  },
  {
    code: 'child-paper-unknown',
    plant: (host) => {
      const [paper] = host.document.papers;
      if (!paper) return null;
      return link(host, (node) => (node.children[0]!.papersIn = [{ from: paper.id, to: 'giay_khong_co' }]));
    },
  },
  { code: 'child-field-missing', plant: (host) => link(host, (node) => (node.children[0]!.mode = 'open')) },
  {
    code: 'fact-out-wrong',
    plant: (host) => {
      const fact = host.document.facts.find(({ source }) => source.kind === 'form');
      if (!fact) return null;
      return link(host, (node) => node.children[0]!.factsOut.push({ from: 'x', to: fact.id }));
    },
  },
  {
    code: 'linked-cycle',
    plant: (host) => {
      const { procedure } = host.register;
      const own = codeOf(host.document);
      // The other one is a procedure like it that asks for nothing, so that it can be opened with what it is given.
      const other = structuredClone(host.document);
      other.head.id = 'thu_tuc_planted';
      other.form.schema = { type: 'object' };
      if (!opensAtOnce(host.document, codeOf(other)) || !opensAtOnce(other, own)) return null;
      const known = new Map([
        [own, host.document],
        [codeOf(other), other],
      ]);
      host.register = { ...host.register, procedure: (code) => known.get(code) ?? procedure?.(code) };
      return 'planted';
    },
  },
];
