import type { EndNode, FlowEdge, Mark } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { nodesUnder, type ProcedureIndex } from '../machine/procedure-index.ts';
import type { Severity } from '../problem/problem.ts';
import type { Report } from './report.ts';
import { tellStories, wayOf, type Story } from './stories.ts';
import type { Move } from './ways.ts';

/** What a way has seen so far, of which the rules speak. */
type Seen = 'accepted' | 'signed' | 'issued' | 'handedOver';
type Noticed = ReadonlySet<Seen>;

const seenBy: Partial<Record<Mark, Seen>> = {
  accepted: 'accepted',
  signed: 'signed',
  issued: 'issued',
  delivered: 'handedOver',
  deliveredElectronically: 'handedOver',
  handedToPost: 'handedOver',
};

/**
 * What must come before what on every way (one-stop-rules 6.2, rules 1 and 5): signing before issuing, issuing before
 * returning, acceptance before any result, and a result that is issued and handed over before the dossier ends. In a
 * block the order between branches is not known; what a branch beside does counts as done, in favour of the drawing.
 */
export function checkOutcomes(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const breaches = new Breaches(document, report);
  const after = (story: Story<Noticed>, move: Move): Noticed => seenAfter(story, move, index);
  tellStories<Noticed>(document, index, {
    begins: new Set(),
    key: (seen) => [...seen].sort().join(' '),
    after,
    comes: (story) => {
      const node = index.nodes.get(story.id);
      if (node?.kind === 'end' && node.within === undefined) breaches.end(node, story);
    },
    goes: (story, move) => {
      if (move.edge) breaches.edge(move.edge, after(story, move), () => [...wayOf(story), move.to]);
    },
  });
}

/** What has been seen once a move is made. */
function seenAfter({ id, noticed }: Story<Noticed>, { edge, to }: Move, index: ProcedureIndex): Noticed {
  const marks = [...(edge?.marks ?? [])];
  const block = index.nodes.get(edge?.from ?? id);
  if (block?.kind === 'parallel') {
    const branch = edge ? undefined : index.nodes.get(to)?.within;
    for (const other of block.branches)
      if (other.id !== branch)
        for (const inner of nodesUnder(index, other.id))
          marks.push(...(index.leaving.get(inner) ?? []).flatMap((each) => each.marks));
  }
  const more = marks.flatMap((mark) => seenBy[mark] ?? []).filter((one) => !noticed.has(one));
  return more.length === 0 ? noticed : new Set([...noticed, ...more]);
}

/** Says each breach once, with the shortest way to it. */
class Breaches {
  private readonly said = new Set<string>();
  private readonly used: Noticed;
  private readonly report: Report;

  constructor(document: ProcedureDocument, report: Report) {
    const marks = document.flow.edges.flatMap((edge) => edge.marks);
    this.used = new Set(marks.flatMap((mark) => seenBy[mark] ?? []));
    this.report = report;
  }

  edge(edge: FlowEdge, seen: Noticed, way: () => readonly string[]): void {
    const does = (what: Seen): boolean => edge.marks.some((mark) => seenBy[mark] === what);
    const tell = (code: string): void => {
      if (this.isNew(code, edge.id)) this.report.edge(code, edge, {}, { witness: way() });
    };
    if (does('issued') && !seen.has('signed')) tell('issued-unsigned');
    if (does('handedOver') && !seen.has('issued')) tell('returned-unissued');
  }

  end(end: EndNode, story: Story<Noticed>): void {
    const tell = (code: string, needs: Seen): void => {
      // Where a drawing says nothing of the matter anywhere it is not finished: a note, not a fault of this way.
      const severity: Severity = this.used.has(needs) ? 'warning' : 'note';
      if (this.isNew(code, end.id)) this.report.node(code, end, {}, { severity, witness: wayOf(story) });
    };
    const seen = story.noticed;
    if (end.outcome === 'notAccepted' && seen.has('accepted')) tell('not-accepted-late', 'accepted');
    if (end.outcome !== 'granted' && end.outcome !== 'refused') return;
    if (!seen.has('accepted')) tell('ended-unaccepted', 'accepted');
    else if (!seen.has('issued')) tell('end-without-result', 'issued');
    else if (!seen.has('handedOver')) tell('result-not-returned', 'handedOver');
  }

  private isNew(code: string, at: string): boolean {
    const key = `${code} ${at}`;
    if (this.said.has(key)) return false;
    this.said.add(key);
    return true;
  }
}
