import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import { type Language, textIn } from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { edgeKey, keyOfProblem } from '../model/selection.ts';
import { textOf } from '../text/text.ts';
import { agencyHues } from './agency-hues.ts';
import { type AgencyArrangement, type AgencyLane, arrangeByAgency } from './arrange-by-agency.ts';
import { armSign } from './edge-signs.ts';
import type { DesignerProblem, Drawn, DrawnEdge, DrawnTie, LivePosition, Live } from './flow-elements.ts';
import { geometryKey } from './geometry-key.ts';
import { KeptById, KeptList } from './keep-identity.ts';
import type { LimitMark } from './limit-marks.ts';
import { applicantLane, type LaneKey, outsideLane } from './lane-of.ts';
import { linesOf } from './lines.ts';
import { placementsOf } from './placements.ts';
import type { Placement } from './placements-at.ts';
import { handlesOf, portOf } from './ports.ts';
import { litPath } from './lit-path.ts';
import { createRouter, type Route } from './route-edges.ts';
import { Saying } from './saying.ts';
import type { TimeShare } from './time-shares.ts';
import { agencyWords, conditionWords, durationWords, type Names, pillWords } from './words.ts';

export interface DrawingInputs {
  readonly document: ProcedureDocument;
  readonly language: Language;
  readonly names: Names;
  readonly problems: readonly DesignerProblem[];
  readonly position: LivePosition | undefined;
  readonly selected: ReadonlySet<string>;
  /** Nodes of what is being looked at, in the order in which they are passed. */
  readonly path: Iterable<string>;
  /** How much of its limit each place uses. */
  readonly shares?: ReadonlyMap<string, TimeShare> | undefined;
  readonly editable: boolean;
  /** As it is drawn, or by agency: the same document, looked at in another way. */
  readonly arrangement?: Arrangement;
}

export type Arrangement = 'drawn' | 'agencies';

export interface DrawnAgencyLane extends AgencyLane {
  readonly title: string;
  readonly hue: number | undefined;
}

export interface Drawing {
  readonly nodes: Drawn[];
  readonly edges: DrawnEdge[];
  readonly ties: DrawnTie[];
  readonly placements: ReadonlyMap<string, Placement>;
  /** Where everything stands in the drawing as it is stored, however it is being looked at. */
  readonly stored: ReadonlyMap<string, Placement>;
  /** In the view by agency, its lanes. */
  readonly lanes: readonly DrawnAgencyLane[];
  /** Upper end of everything drawn, lines included. */
  readonly top: number;
}

const none: readonly never[] = [];
const noMarks: readonly LimitMark[] = [];

/** Makes a deriver that turns documents into what React Flow draws, keeping the identity of whatever is unchanged. */
export function createDeriver(): (inputs: DrawingInputs) => Drawing {
  const keptNodes = new KeptById<Drawn>();
  const keptEdges = new KeptById<DrawnEdge>();
  const routeEdges = createRouter();
  const keptAllRoutes = new KeptById<ReadonlyMap<string, Route>>();
  const keptRoutes = new KeptById<Route>();
  const keptTies = new KeptById<DrawnTie>();
  const keptProblems = new KeptById<readonly DesignerProblem[]>();
  const saying = new Saying();
  const keptShares = new KeptById<TimeShare | undefined>();
  const keptLists = {
    nodes: new KeptList<Drawn>(),
    edges: new KeptList<DrawnEdge>(),
    ties: new KeptList<DrawnTie>(),
  };
  const keptPlacements = new KeptById<ReadonlyMap<string, Placement>>();
  const keptArrangements = new KeptById<AgencyArrangement>();
  const keptLanes = new KeptById<readonly DrawnAgencyLane[]>();

  return (inputs) => {
    const { document, language, names, editable } = inputs;
    const index = indexOf(document);
    const geometry = [geometryKey(document), document.layout];
    const stored = keptPlacements.keep('all', geometry, () => placementsOf(document));
    const byAgency =
      inputs.arrangement === 'agencies'
        ? keptArrangements.keep('all', [document.flow], () => arrangeByAgency(document))
        : undefined;
    const placements = byAgency?.placements ?? stored;
    const routes = keptAllRoutes.keep('all', [placements, geometry[0], language], () =>
      routeEdges(document, placements, (edge) => pillWords(document, edge, language), {
        throughContainers: byAgency !== undefined,
      }),
    );
    const problemsOf = groupProblems(inputs.problems, keptProblems);
    const hues = agencyHues(document);
    const path = litPath(index, inputs.path);
    const { marks, saidOfNode, saidOfEdge } = saying.of(inputs, index, hues);

    const drawNode = (node: FlowNode): Drawn[] => {
      const placement = placements.get(node.id);
      if (placement === undefined) return [];
      const duration = 'duration' in node ? node.duration : undefined;
      const { hue, role, agency, more, stands } = saidOfNode(node);
      const live = liveOf(inputs.position, node.id);
      const problems = problemsOf.get(node.id) ?? none;
      const pathOrder = path.orderOf(node.id);
      const limits = marks.get(node.id) ?? noMarks;
      const known = inputs.shares?.get(node.id);
      const share = keptShares.keep(node.id, [known?.limit, known?.from, known?.to], () => known);
      const selected = inputs.selected.has(node.id);
      const { x, y } = placement.relative;
      const { width, height } = placement.absolute;
      const axis = placement.axis - placement.absolute.y;
      const made = keptNodes.keep(
        node.id,
        [
          node,
          x,
          y,
          width,
          height,
          axis,
          hue,
          role,
          agency,
          more,
          stands,
          live,
          problems,
          pathOrder,
          limits,
          share,
          selected,
          language,
          editable,
          byAgency !== undefined,
        ],
        () => ({
          id: node.id,
          type: node.kind,
          position: { x, y },
          width,
          height,
          // Sizes are ours, not measured; React Flow drags only nodes whose measured size it is told.
          measured: { width, height },
          handles: handlesOf(node, width, axis),
          ...(node.within === undefined || byAgency !== undefined ? {} : { parentId: node.within }),
          selected,
          draggable: editable,
          deletable: false,
          connectable: editable,
          zIndex: node.kind === 'group' || node.kind === 'parallel' ? 0 : 2,
          ariaLabel: [textIn(node.title, language), role, agency, more.beside, ...more.rules]
            .filter((part) => part !== '')
            .join(', '),
          data: {
            node,
            axis,
            title: textIn(node.title, language),
            hue,
            role,
            agency,
            duration: durationWords(duration, language),
            more,
            stands,
            problems,
            live,
            pathOrder,
            limits,
            share,
          },
        }),
      );
      return [made, ...insideOf(node)];
    };

    const insideOf = (node: FlowNode): Drawn[] => {
      if (node.kind === 'group') return index.childrenOf(node.id).flatMap(drawNode);
      if (node.kind !== 'parallel') return [];
      // By agency the branches of a block run through the lanes and have none of their own.
      if (byAgency !== undefined)
        return node.branches.flatMap((branch) => index.childrenOf(branch.id).flatMap(drawNode));
      return node.branches.flatMap((branch, at) => {
        const placement = placements.get(branch.id);
        if (placement === undefined) return [];
        const { x, y } = placement.relative;
        const { width, height } = placement.absolute;
        const entry = branch.entry === undefined ? '' : conditionWords(document, branch.entry, language);
        const lane = keptNodes.keep(
          branch.id,
          [branch, x, y, width, height, entry, at === 0, language],
          () => ({
            id: branch.id,
            type: 'branch' as const,
            position: { x, y },
            width,
            height,
            parentId: node.id,
            selectable: false,
            draggable: false,
            deletable: false,
            connectable: false,
            focusable: false,
            zIndex: 0,
            data: { branch, title: textIn(branch.title, language), entry, first: at === 0 },
          }),
        );
        return [lane, ...index.childrenOf(branch.id).flatMap(drawNode)];
      });
    };

    const nodes = index.childrenOf(undefined).flatMap(drawNode);
    const drawn = new Set(nodes.map((node) => node.id));
    const routeOf = (key: string): Route | undefined => {
      const found = routes.get(key);
      return found && keptRoutes.keep(key, [routeKey(found)], () => found);
    };
    const edges = document.flow.edges.flatMap((edge): DrawnEdge[] => {
      if (!drawn.has(edge.from) || !drawn.has(edge.to)) return [];
      const route = routeOf(edge.id);
      const { words, name, details, signs, closes } = saidOfEdge(edge);
      const taken = inputs.position?.takenEdges.includes(edge.id) ?? false;
      const onPath = path.leads(edge);
      const problems = problemsOf.get(edgeKey(edge.id)) ?? none;
      const selected = inputs.selected.has(edgeKey(edge.id));
      const start = portOf(placements.get(edge.from), 'right');
      const end = portOf(placements.get(edge.to), 'left');
      const ends = [start.x, start.y, end.x, end.y];
      const more = [name, language, details, signs.join(), closes];
      return [
        keptEdges.keep(
          edge.id,
          [edge, route, words, taken, onPath, problems, selected, ...more, ...ends],
          () => ({
            id: edge.id,
            type: closes ? ('closing' as const) : ('march' as const),
            source: edge.from,
            target: edge.to,
            selected,
            deletable: false,
            zIndex: selected ? 5 : 1,
            ariaLabel: name,
            data: {
              edge,
              words,
              route,
              ends: [start, end] as const,
              taken,
              onPath,
              problems,
              signs,
              arm: armSign(index, edge),
              details,
            },
          }),
        ),
      ];
    });
    const ties = linesOf(index, () => 0).flatMap((line): DrawnTie[] => {
      if (line.sort === 'march' || !drawn.has(line.from) || !drawn.has(line.to)) return [];
      const route = routeOf(line.key);
      const ends = [
        portOf(placements.get(line.from), 'right'),
        portOf(placements.get(line.to), 'left'),
      ] as const;
      const selected = line.edge !== undefined && inputs.selected.has(edgeKey(line.edge.id));
      const inputsOfTie = [line.edge, route, selected, ...ends.flatMap(({ x, y }) => [x, y])];
      return [
        keptTies.keep(line.key, inputsOfTie, () => ({
          id: line.key,
          type: 'tie' as const,
          source: line.from,
          target: line.to,
          selected,
          selectable: false,
          focusable: false,
          deletable: false,
          reconnectable: false,
          zIndex: selected ? 5 : 1,
          data: { line, route, ends },
        })),
      ];
    });
    const lanes =
      byAgency === undefined
        ? none
        : keptLanes.keep('all', [byAgency, names, language], () =>
            byAgency.lanes.map((lane) => ({
              ...lane,
              title: laneWords(lane, document, names, language),
              hue: hues.get(lane.key),
            })),
          );
    const kept = [keptNodes, keptEdges, keptTies, keptRoutes, keptProblems, keptPlacements, keptAllRoutes];
    for (const keeper of [...kept, keptShares, keptArrangements, keptLanes]) keeper.settle();
    saying.settle();
    const heights = [...placements.values()].map((placement) => placement.absolute.y);
    const bends = edges.flatMap((edge) => edge.data?.route?.points.map((point) => point.y) ?? []);
    const top = [...heights, ...bends].reduce((least, y) => Math.min(least, y), Infinity);
    return {
      nodes: keptLists.nodes.keep(nodes),
      edges: keptLists.edges.keep(edges),
      ties: keptLists.ties.keep(ties),
      placements,
      stored,
      lanes,
      top,
    };
  };
}

/** One text for one way: routes are laid anew with the drawing, and most come out as they were. */
const routeKeys = new WeakMap<Route, string>();
function routeKey(route: Route): string {
  let key = routeKeys.get(route);
  if (key === undefined) routeKeys.set(route, (key = JSON.stringify(route)));
  return key;
}

function laneWords(lane: LaneKey, document: ProcedureDocument, names: Names, language: Language): string {
  const text = textOf(language).views;
  if (lane.key === applicantLane) return text.applicant;
  if (lane.key === outsideLane) return text.outside;
  return lane.performer === undefined ? text.nobody : agencyWords(document, lane.performer, names, language);
}

function liveOf(position: LivePosition | undefined, id: string): Live {
  if (position?.openNodes.includes(id)) return 'open';
  return position?.doneNodes.includes(id) ? 'done' : undefined;
}

function groupProblems(
  problems: readonly DesignerProblem[],
  kept: KeptById<readonly DesignerProblem[]>,
): Map<string, readonly DesignerProblem[]> {
  const grouped = new Map<string, DesignerProblem[]>();
  for (const problem of problems) {
    const key = keyOfProblem(problem);
    if (key !== undefined) grouped.set(key, [...(grouped.get(key) ?? []), problem]);
  }
  return new Map([...grouped].map(([id, list]) => [id, kept.keep(id, [JSON.stringify(list)], () => list)]));
}
