import type { viViewRefusals, viViews } from './views-vi.ts';

export const enViews: typeof viViews = {
  views: {
    label: 'View',
    drawn: 'Drawing',
    byAgency: 'View by agency',
    keepArrangement: 'Keep this arrangement in the drawing',
    keptArrangement: 'The arrangement by agency is now that of the drawing.',
    applicant: 'Applicant',
    outside: 'Agency outside the system',
    nobody: 'No agency yet',
    lane: (agency) => `Agency: ${agency}`,
    toAgency: (agency) => `Give to: ${agency}`,
  },
  containers: {
    into: (container) => `Move into: ${container}`,
    out: 'Move out to the main flow',
    onEdge: (edge) => `Insert into the way: ${edge}`,
    plainEdge: 'between the two',
    title: 'Wrap and unwrap',
    wrapPhase: 'Make a phase of them…',
    phaseName: 'Name of the phase',
    phaseNumber: (number) => `Phase ${number}`,
    phaseLimit: 'The phase has a limit of its own',
    phaseDays: 'How many working days',
    makePhase: 'Make the phase',
    inPhase: 'Steps of the phase',
    noSteps:
      'No step yet. Drag steps into the frame, or choose steps in the drawing and “Make a phase of them…”.',
    outOfPhase: 'Ways out of the phase',
    noWayOut: 'No way out yet. Connect the last step of the phase to where it goes on.',
    actsOfPhase: 'Buttons of every step of the phase',
    actsOfPhaseHint: 'Such as: withdraw. Most phases need none.',
    limitsOfPhase: 'Limit of the phase',
    addPhaseLimit: 'Add a limit for the phase',
    wrapParallel: 'Do them in parallel',
    dissolvePhase: 'Remove the phase, keep its steps',
    dissolveParallel: 'Remove the block, do one after the other',
    insertInto: 'Insert into a way',
    chooseEdge: 'Choose a way…',
    edgeBetween: (from, label, to) => (label === '' ? `${from} → ${to}` : `${from} → ${label} → ${to}`),
    phase: 'New phase',
    parallel: 'In parallel',
    branchEnd: 'Branch done',
    branch: (container, branch) => `${container} › ${branch}`,
  },
  picture: {
    export: 'Export',
    png: 'PNG picture (to paste into a document)',
    svg: 'SVG picture (for large prints)',
    json: 'Procedure file (JSON)',
    bpmn: 'BPMN 2.0 diagram',
    xstate: 'State machine (XState)',
    notYet: 'The procedure still has errors and is no state machine yet; see the problems.',
    working: 'Making the file…',
    saved: (file) => `${file} has been made.`,
    failed: 'The file could not be made. Try again; if it fails again, use the procedure file (JSON).',
  },
  illustrated: {
    groups: { work: 'Work', ways: 'Ways', waiting: 'Waiting', end: 'End' },
  },
};

export const enViewRefusals: typeof viViewRefusals = {
  'not-in-line': 'These two steps do not follow each other in the same phase.',
  'not-together': 'Only steps that stand in the same place can be wrapped together.',
  'nothing-to-wrap': 'Select at least one step to wrap.',
  'two-to-wrap': 'Select at least two steps to do in parallel.',
  'end-wrapped': 'The start and the ends stay outside of what is wrapped.',
  'branch-has-condition':
    'A branch has a condition of its own, which would be lost. Take the condition away from the branch first.',
  'phase-has-deadlines':
    'The phase has actions at its deadlines, which would be lost. Remove or move them first.',
  'no-agency-lane': 'This lane is not that of an agency in the system.',
  'no-performer-yet': 'Nobody does this yet; choose a role first.',
  'join-not-all':
    'The block waits for some of its branches only; one after the other would mean something else. Let it wait for all first.',
  'enters-branch':
    'A way leads from outside into the middle of the branch; connect it to the whole block first.',
  'not-loose': 'This is connected already; only what has no ways yet can be inserted into a way.',
};
