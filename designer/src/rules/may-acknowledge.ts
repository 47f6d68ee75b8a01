import type { Problem } from '@motcua/engine';

/**
 * May a problem be kept with a reason? Only what a publication can contradict itself in: times, limits, who signs, what
 * is asked for. A drawing that cannot run, or names what there is not, is mended: no source can make it right.
 */
export function mayAcknowledge({ code, severity }: Pick<Problem, 'code' | 'severity'>): boolean {
  return (
    severity !== 'note' && !code.endsWith('-unknown') && !broken.has(code) && !code.startsWith('definition-')
  );
}

const broken: ReadonlySet<string> = new Set([
  'performer-missing',
  'role-missing',
  'agency-missing',
  'duration-missing',
  'status-missing',
  'title-missing',
  'label-missing',
  'new-limit-missing',
  'deadline-limit-missing',
  'child-field-missing',
  'too-many-nodes',
  'too-many-edges',
  'too-many-branches',
  'nesting-too-deep',
  'id-duplicate',
  'container-cycle',
  'container-start',
  'start-missing',
  'start-many',
  'start-inside',
  'start-edges',
  'start-not-inside',
  'decision-otherwise',
  'rule-without-condition',
  'parallel-without-branches',
  'join-edges',
  'join-impossible',
  'wait-without-arms',
  'arm-edges',
  'edge-without-arm',
  'edge-into-start',
  'edge-into-branch',
  'edge-into-side-step',
  'side-step-edge',
  'end-has-edges',
  'end-inside-group',
  'end-outside-branch',
  'end-missing',
  'automatic-cycle',
  'linked-edges',
  'linked-cycle',
  'back-from-automatic',
  'condition-type',
  'condition-too-large',
  'fact-source-type',
  'fact-circular',
  'competent-circular',
  'milestone-circular',
  'milestone-dangling',
  'milestone-never',
  'dead-end',
  'cannot-end',
  'join-never',
]);
