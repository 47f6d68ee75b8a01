import type { StateValue } from 'xstate';
import { isSideStep, containersOf } from '../machine/procedure-index.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { findRespondent, patchRespondent } from '../dossier/consultation.ts';
import type { Dossier, OpenInstance } from '../dossier/dossier.ts';
import { refuse } from '../dossier/outcome.ts';
import { resolvePerformer } from '../dossier/performer.ts';
import { isWork } from '../dossier/work.ts';
import { missingSignatures } from '../dossier/demands.ts';
import { offer, text, type StandingAction } from './standing-action.ts';
import { atCompetent, atDesk, namedOr } from './who.ts';

const at = (instance: OpenInstance) => ({ task: instance.id, node: instance.node });

/** The receiver says that the dossier has arrived. Until then the sender may take it back. */
export const acknowledge: StandingAction = {
  name: 'task.acknowledge',
  label: text('Xác nhận đã nhận', 'Acknowledge receipt'),
  order: 1010,
  offers: (_procedure, dossier) =>
    dossier.open
      .filter((instance) => isUnacknowledged(dossier, instance))
      .map((instance) => offer(at(instance), instance)),
  apply: (turn, event) => {
    const instance = turn.draft.open.find(({ id }) => id === event.task)!;
    if (instance.kind === 'respondent') patchRespondent(turn, instance.id, { receivedAt: turn.when });
    else if (instance.sent)
      turn.patch(instance.id, { sent: { ...instance.sent, acknowledgedAt: turn.when } });
    return turn.stay();
  },
};

function isUnacknowledged(dossier: Dossier, instance: OpenInstance): boolean {
  if (instance.kind !== 'respondent')
    return instance.sent !== undefined && instance.sent.acknowledgedAt === undefined;
  const respondent = findRespondent(dossier.consultations, instance.id)?.respondent;
  return respondent?.state === 'waiting' && respondent.receivedAt === undefined;
}

/** The sender takes a dossier back that the receiver has not acknowledged. */
export const takeBack: StandingAction = {
  name: 'task.takeBack',
  label: text('Lấy lại hồ sơ đã chuyển', 'Take back what was sent'),
  order: 1020,
  returns: true,
  offers: (procedure, dossier) =>
    dossier.open.flatMap((instance) =>
      instance.sent && instance.sent.acknowledgedAt === undefined && canBeTakenBack(procedure, instance)
        ? [offer(at(instance), instance.sent)]
        : [],
    ),
  apply: (turn, event) => {
    const instance = turn.draft.open.find(({ id }) => id === event.task)!;
    const edge = turn.procedure.index.edges.get(instance.sent!.edge)!;
    const place = turn.procedure.index.nodes.get(edge.to)!;
    const path = positionPath(turn.procedure, place.id);
    turn.effects.push({
      kind: 'notify',
      about: 'takenBack',
      instance: instance.id,
      role: instance.role,
      agency: instance.agency,
    });
    turn.closing.set(instance.id, 'takenBack');
    turn.takenBack = instance.sent!;
    turn.record.leave(edge.to);
    turn.record.enter(edge.from);
    return turn.standAt(withLeaf(turn.before!.position, path, edge.from));
  },
};

/** Only a plain hand-over can be undone: one that meant nothing beside moving the dossier. */
function canBeTakenBack(procedure: CompiledProcedure, { sent, node, signed }: OpenInstance): boolean {
  const edge = sent && procedure.index.edges.get(sent.edge);
  if (!edge || edge.to !== node || signed !== undefined) return false;
  const from = procedure.index.nodes.get(edge.from);
  const to = procedure.index.nodes.get(edge.to);
  const isPlain = edge.marks.length === 0 && edge.produces.length === 0 && edge.reopens === undefined;
  const reaches = [
    ...procedure.milestones.reachedBy({ kind: 'taken', edge: edge.id }),
    ...procedure.milestones.reachedBy({ kind: 'entered', node: edge.to }),
    ...procedure.milestones.reachedBy({ kind: 'left', node: edge.from }),
    ...procedure.milestones.reachedBy({ kind: 'entered', node: edge.from }),
    ...procedure.milestones.reachedBy({ kind: 'left', node: edge.to }),
  ];
  return isPlain && reaches.length === 0 && from?.within === to?.within;
}

/** Where a node stands in the machine's value: the names of the states around it, outermost first. */
function positionPath(procedure: CompiledProcedure, id: string): readonly string[] {
  const { index } = procedure;
  const node = index.nodes.get(id)!;
  const holders = containersOf(index, node).flatMap((holder) => {
    const parallel = index.branches.get(holder)?.parallel.id;
    return parallel === undefined ? [holder] : [holder, parallel];
  });
  return ['business', ...holders.reverse()];
}

function withLeaf(position: StateValue, path: readonly string[], leaf: string): StateValue {
  const [first, ...rest] = path;
  if (first === undefined) return leaf;
  const here = typeof position === 'string' ? {} : position;
  return { ...here, [first]: withLeaf(here[first] ?? {}, rest, leaf) };
}

/** One of several signatures that an action needs. */
export const sign: StandingAction = {
  name: 'task.sign',
  label: text('Ký', 'Sign'),
  order: 5,
  offers: (procedure, dossier) =>
    dossier.open.flatMap((instance) => {
      if (instance.kind === 'respondent') return [];
      const edges = (procedure.index.leaving.get(instance.node) ?? []).filter(
        (edge) => (edge.demands?.signatures.length ?? 0) > 0,
      );
      const signers = new Map<string, { role: string | null; agency: string | null; edges: typeof edges }>();
      for (const edge of edges)
        for (const who of missingSignatures(dossier, edge, instance)) {
          const key = `${who.role} ${who.agency}`;
          signers.set(key, { ...who, edges: [...(signers.get(key)?.edges ?? []), edge] });
        }
      return [...signers.values()].map((signer) =>
        offer(at(instance), signer, {
          inputs: [
            {
              name: 'action',
              title: text('Ký để', 'Sign for'),
              type: 'choice',
              required: signer.edges.length > 1,
              choices: signer.edges.map(({ id, label }) => ({ value: id, title: label ?? text(id, id) })),
            },
          ],
        }),
      );
    }),
  apply: (turn, event, { inputs, role, agency }) => {
    const edge = String(event.data?.['action'] ?? inputs[0]?.choices?.[0]?.value);
    const signed = turn.draft.open.find(({ id }) => id === event.task)?.signed ?? [];
    turn.patch(event.task, { signed: [...signed, { edge, role, agency: agency ?? '' }] });
    return turn.stay();
  },
};

/** Opens a side step beside an open step, as often as it is needed. */
export const openSideStep: StandingAction = {
  name: 'task.openSideStep',
  label: text('Mở việc phụ', 'Open a side step'),
  order: 1030,
  offers: (procedure, dossier) =>
    dossier.open.flatMap((instance) => {
      const sides = procedure.sideSteps.get(instance.node);
      if (instance.kind !== 'step' || instance.beside !== undefined || !sides) return [];
      const choices = sides.map((id) => ({
        value: id,
        title: procedure.index.nodes.get(id)?.title ?? text(id, id),
      }));
      const inputs = [
        {
          name: 'step',
          title: text('Việc phụ', 'Side step'),
          type: 'choice' as const,
          required: choices.length > 1,
          choices,
        },
      ];
      return [instance, ...(instance.escalated ?? [])].map((who) => offer(at(instance), who, { inputs }));
    }),
  apply: (turn, event, { inputs }) => {
    const id = String(event.data?.['step'] ?? inputs[0]?.choices?.[0]?.value);
    const node = turn.procedure.index.nodes.get(id);
    if (!isSideStep(node)) return refuse('input-wrong', { input: 'step', value: id });
    turn.beside = event.task;
    turn.record.enter(id);
    return turn.mark([]);
  },
};

/** Gives an open task to another agency: the one the register did not find, or the one that must stand in. */
export const reassign: StandingAction = {
  name: 'task.reassign',
  label: text('Giao lại cho cơ quan khác', 'Reassign to another agency'),
  order: 1040,
  offers: (procedure, dossier) => {
    const { standing } = procedure.document.head;
    if (standing?.off?.includes('reassign')) return [];
    return dossier.open
      .filter((instance) => (isWork(instance) || instance.kind === 'respondent') && instance.role !== null)
      .flatMap((instance) =>
        namedOr(standing?.reassign, dossier, [
          atCompetent(dossier, 'agencyLeader'),
          ...(instance.agency === null ? atDesk(procedure, dossier) : []),
        ]).map((who) =>
          offer(at(instance), who, {
            reason: true,
            inputs: [
              {
                name: 'agency',
                title: text('Cơ quan nhận', 'Receiving agency'),
                type: 'agency',
                required: true,
              },
            ],
          }),
        ),
      );
  },
  apply: (turn, event) => {
    const agency = String(event.data?.['agency']);
    turn.patch(event.task, { agency, reassigned: true });
    patchRespondent(turn, event.task, { agency });
    return turn.stay();
  },
};

/** Who may act on an instance as its performer. */
export function performersOf(procedure: CompiledProcedure, dossier: Dossier, instance: OpenInstance) {
  const node = procedure.index.nodes.get(instance.node);
  const own = node && 'performer' in node ? resolvePerformer(node.performer ?? null, dossier) : null;
  return own?.role ? [own] : atDesk(procedure, dossier);
}
