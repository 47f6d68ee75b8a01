import { countsFor, ruleOf } from '../clock/standing.ts';
import type { FlowNode } from '../document/flow.ts';
import type { Dossier, InstanceId, OpenInstance } from '../dossier/dossier.ts';
import type { Refusal } from '../dossier/demands.ts';
import { refuse } from '../dossier/outcome.ts';
import { isSideStep } from '../machine/procedure-index.ts';
import { goesOnAs, type Mapping } from './mapping.ts';
import { performerAnew, performerIn } from './performers.ts';
import { isClosed } from './place.ts';

/** What becomes of the open stays of a dossier. */
export interface Sorted {
  readonly ok: true;
  /** Stays that go on. */
  readonly carried: ReadonlySet<InstanceId>;
  /** Stays that end: their branch is closed, or their place is another now. */
  readonly ended: readonly InstanceId[];
}

/** Says of every open stay whether it goes on or ends; refuses where neither identity nor the plan says so. */
export function sortStays(mapping: Mapping, dossier: Dossier, active: ReadonlySet<string>): Sorted | Refusal {
  const carried = new Set<InstanceId>();
  const ended: InstanceId[] = [];
  const { nodes } = mapping.before.index;
  // A container that has gone ends last, after what stood in it.
  const containers: InstanceId[] = [];
  for (const instance of dossier.open) {
    if (instance.kind === 'respondent') continue;
    const node = nodes.get(instance.node);
    const image = mapping.node(instance.node);
    if (!node) return unmapped(instance);
    if (isClosed(mapping, node)) ended.push(instance.id);
    else if (node.kind === 'group' || node.kind === 'parallel') {
      if (image && image.kind === node.kind && active.has(image.id)) carried.add(instance.id);
      else containers.push(instance.id);
    } else if (isSideStep(node) && !isOpenBeside(mapping, dossier, instance, image)) {
      const host = dossier.open.find(({ id }) => id === instance.beside);
      // What stands beside something that ends, ends with it.
      if (host && carried.has(host.id)) return unmapped(instance);
      ended.push(instance.id);
    } else if (image && goesOnAs(node, image)) carried.add(instance.id);
    else if (mapping.isSaid(node.id)) ended.push(instance.id);
    else return unmapped(instance);
  }
  return { ok: true, carried, ended: [...ended, ...containers] };
}

function isOpenBeside(
  mapping: Mapping,
  dossier: Dossier,
  instance: OpenInstance,
  image: FlowNode | undefined,
): boolean {
  const host = dossier.open.find(({ id }) => id === instance.beside);
  return (
    host !== undefined &&
    image !== undefined &&
    isSideStep(image) &&
    image.beside.includes(mapping.named(host.node))
  );
}

function unmapped({ node, id }: OpenInstance): Refusal {
  return refuse('migration-unmapped', { node, instance: id }, node);
}

/** The open stays under their new names, each as the new version would have it and otherwise as it was. */
export function carryStays(mapping: Mapping, dossier: Dossier): readonly OpenInstance[] | Refusal {
  const open: OpenInstance[] = [];
  for (const instance of dossier.open) {
    const refusal = refusalOfStay(mapping, dossier, instance);
    if (refusal) return refusal;
    open.push(carry(mapping, dossier, instance));
  }
  return open;
}

function carry(mapping: Mapping, dossier: Dossier, instance: OpenInstance): OpenInstance {
  const { beside, cameFrom, sent, signed, asked } = instance;
  const node = mapping.named(instance.node);
  const { cameFrom: _cameFrom, ...rest } = instance;
  const stay: OpenInstance = {
    ...rest,
    id: mapping.instance(instance.id),
    node,
    visit: mapping.visit(instance.node, instance.visit),
    ...(beside === undefined ? {} : { beside: mapping.instance(beside) }),
    ...(cameFrom === undefined || !mapping.node(cameFrom) ? {} : { cameFrom: mapping.named(cameFrom) }),
    ...(sent === undefined ? {} : { sent: { ...sent, edge: mapping.edge(sent.edge) } }),
    ...(signed === undefined
      ? {}
      : { signed: signed.map((one) => ({ ...one, edge: mapping.edge(one.edge) })) }),
    ...(asked === undefined ? {} : { asked: { ...asked, ...papersAsked(mapping, asked.papers) } }),
  };
  const who = performerAnew(mapping, dossier, instance);
  // What was given by hand stays where it was given.
  const performer = who && instance.reassigned ? { role: who.role } : who;
  return { ...stay, ...performer, ...countsNow(mapping, dossier, instance, stay) };
}

/** Papers asked for are places in the list of papers, which may be another list now. */
function papersAsked({ before, after }: Mapping, papers: readonly number[] | undefined) {
  if (papers === undefined) return {};
  const places = papers.flatMap((place) => {
    const id = before.document.papers[place - 1]?.id;
    const now = after.document.papers.findIndex((paper) => paper.id === id);
    return now < 0 ? [] : [now + 1];
  });
  return { papers: places };
}

/** Whether its time counts is what the new version says, where the two versions differ. */
function countsNow(
  mapping: Mapping,
  dossier: Dossier,
  instance: OpenInstance,
  stay: OpenInstance,
): Partial<Pick<OpenInstance, 'counts'>> {
  if (instance.kind === 'respondent') return {};
  const was = countsFor(ruleOf(mapping.before, dossier, instance));
  const is = countsFor(
    ruleOf(mapping.after, { children: { [stay.id]: dossier.children?.[instance.id] ?? {} } }, stay),
  );
  return was === is ? {} : { counts: is };
}

/** What hangs on a stay and would be lost: signatures, a hand-over on its way, somebody who is being asked. */
function refusalOfStay(mapping: Mapping, dossier: Dossier, instance: OpenInstance): Refusal | null {
  const { id, node, sent, signed = [] } = instance;
  const isThere = (edge: string) =>
    mapping.after.index.edges.get(mapping.edge(edge))?.from === mapping.named(node);
  const signature = signed.find(({ edge }) => !isThere(edge));
  if (signature)
    return refuse('migration-signature-lost', { edge: signature.edge, node, instance: id }, node);
  const edge = sent && sent.acknowledgedAt === undefined ? mapping.edge(sent.edge) : undefined;
  if (edge !== undefined && !mapping.after.index.edges.has(edge))
    return refuse('migration-hand-over-lost', { edge: sent!.edge, node, instance: id }, node);
  if (instance.kind === 'linked') return refusalOfChildren(mapping, dossier, instance);
  if (instance.kind !== 'respondent') return null;
  // One chosen at run time is in no drawing.
  const wasDrawn = performerIn(mapping, instance, 'before') !== null;
  const isDrawn = performerIn(mapping, instance, 'after') !== null;
  return wasDrawn && !isDrawn
    ? refuse(
        'migration-respondent-unmapped',
        { respondent: id.slice(id.indexOf('/') + 1), node, instance: id },
        node,
      )
    : null;
}

function refusalOfChildren(mapping: Mapping, dossier: Dossier, { id, node }: OpenInstance): Refusal | null {
  const image = mapping.node(node);
  const drawn = image?.kind === 'linked' ? image.children : [];
  const lost = Object.entries(dossier.children?.[id] ?? {}).find(
    ([child, { state }]) =>
      (state === 'requested' || state === 'open') && !drawn.some((one) => one.id === child),
  );
  return lost ? refuse('migration-child-unmapped', { child: lost[0], node, instance: id }, node) : null;
}
