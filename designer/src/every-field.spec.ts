import { describe, expect, it } from '@jest/globals';
import { sources } from './testing/sources.mjs';
import { languageFields } from './testing/language-fields.ts';

/**
 * Which file edits a field, by which commands: each entry names the fields that are edited there. Nothing that a
 * procedure can say is left to the file itself; a field that is new in the language fails this test until it has an
 * editor.
 */
interface Editor {
  readonly file: string;
  readonly commands: readonly string[];
  readonly under: string;
  readonly fields: string;
}

const edits = (file: string, commands: string, under: string, fields: string): Editor => ({
  file,
  commands: commands.split(' '),
  under,
  fields,
});

const editors: readonly Editor[] = [
  edits('rooms/papers/head-section.tsx', 'setHead', 'head.', 'nationalCode caseTitle title field level'),
  edits(
    'rooms/papers/where-section.tsx',
    'setHead',
    'head.',
    'unitScope competentAgency openableBy channels subjects',
  ),
  edits('rooms/papers/basis-section.tsx', 'setHead', 'head.', 'legalBasis sources'),
  edits('rooms/papers/basis-section.tsx', 'setHead', 'head.legalBasis[].', 'instrument article'),
  edits('rooms/papers/result-section.tsx', 'addResult removeResult moveResult', 'head.', 'results'),
  edits('rooms/papers/result-section.tsx', 'setResult', 'head.results[].', 'code title'),
  edits('rooms/papers/fee-section.tsx', 'addFee removeFee moveFee', 'head.', 'fees'),
  edits(
    'rooms/papers/fee-section.tsx',
    'setFee',
    'head.fees[].',
    'kind title amount when channels moment payer note',
  ),
  edits('rooms/papers/standing-section.tsx', 'setStanding', 'head.', 'standing'),
  edits(
    'rooms/papers/standing-section.tsx',
    'setStanding',
    'head.standing.',
    'requestWithdrawal grantWithdrawal stop stopRule reassign correct settle off',
  ),
  edits('rooms/papers/paper-section.tsx', 'addPaper addPapers removePaper movePaper', '', 'papers'),
  edits(
    'rooms/papers/paper-row.tsx',
    'setPaper duplicatePaper',
    'papers[].',
    'title originals copies sets required handling',
  ),
  edits(
    'rooms/papers/paper-details.tsx',
    'setPaper joinPaper',
    'papers[].',
    'code conditionText oneOf reusable producedBy',
  ),

  edits('rooms/clocks/limit-section.tsx', 'addLimit removeLimit moveLimit', '', 'limits'),
  edits(
    'rooms/clocks/limit-card.tsx',
    'renameLimit setLimitAmount setLimitSpan spanLimitBy makePromise',
    'limits[].',
    'title promise amount starts ends',
  ),
  edits('rooms/clocks/covers-fields.tsx', 'setLimit coverNode', 'limits[].', 'covers'),
  edits('rooms/clocks/covers-fields.tsx', 'setLimit', 'limits[].covers.', 'nodes agencies'),
  edits('rooms/clocks/limit-more.tsx', 'setLimit', 'limits[].', 'extension fresh ground'),
  edits('rooms/clocks/limit-more.tsx', 'setLimit', 'limits[].extension.', 'max amount approver ground'),
  edits('rooms/clocks/limit-more.tsx', 'setLimit', 'limits[].fresh.', 'ground'),
  edits('rooms/clocks/budget-fields.tsx', 'setLimit', 'limits[].', 'budgets'),
  edits('rooms/clocks/budget-fields.tsx', 'setLimit', 'limits[].budgets[].', 'title amount agency nodes'),
  edits('rooms/clocks/milestone-section.tsx', 'addMilestone removeMilestone moveMilestone', '', 'milestones'),
  edits('rooms/clocks/milestone-section.tsx', 'setMilestone', 'milestones[].', 'title on'),
  edits('model/milestone-words.ts', 'setMilestone', 'milestones[].on.', 'kind node edge mark'),
  edits('rooms/clocks/pause-section.tsx', 'addPauseRule removePauseRule movePauseRule', '', 'pauseRules'),
  edits(
    'rooms/clocks/pause-fields.tsx',
    'setPauseRule',
    'pauseRules[].',
    'reason mode scope limits restarts newLimit pausesRespondents ground',
  ),
  edits(
    'rooms/clocks/acknowledge-button.tsx',
    'acknowledge removeAcknowledgement',
    'acknowledgements[].',
    'code at reason source',
  ),
  edits('rooms/clocks/acknowledged-section.tsx', 'setAcknowledgement', '', 'acknowledgements'),

  edits('rooms/form/facts/facts-side.tsx', 'addFact factFromField removeFact', '', 'facts'),
  edits(
    'rooms/form/facts/fact-editor.tsx',
    'changeFact',
    'facts[].',
    'type title choices source knownFrom default',
  ),
  edits('rooms/form/facts/fact-choices.tsx', 'changeFact', 'facts[].choices[].', 'value title'),
  edits(
    'rooms/form/facts/source-details.tsx',
    'changeFact',
    'facts[].source.',
    'kind field paper of step node result milestone limit date plus from to unit',
  ),
  edits('rooms/form/facts/child-source.tsx', 'changeFact', 'facts[].source.', 'child'),
  edits('rooms/form/facts/register-source.tsx', 'changeFact', 'facts[].source.', 'attribute'),
  edits('rooms/form/facts/register-source.tsx', 'changeFact', 'facts[].source.of.', 'fact'),
  edits('rooms/form/facts/fact-editor.tsx', 'changeFact', 'facts[].knownFrom.', 'node'),
  edits(
    'commands/form-edit.ts',
    'addField removeField setFieldKind setFieldRules setChoices setRequirement',
    'form.',
    'schema pages',
  ),
  edits(
    'rooms/form/page-editor.tsx',
    'addPage renamePage movePage removePage',
    'form.pages[].',
    'title fields',
  ),
  edits(
    'rooms/form/field-editor.tsx',
    'setPlaced moveField',
    'form.pages[].fields[].',
    'field label help width',
  ),
  edits('rooms/form/shown-fields.tsx', 'setPlaced', 'form.pages[].fields[].', 'when'),
  edits('commands/form-edit.ts', 'setFieldKind', 'form.pages[].fields[].', 'widget'),
  edits('panel/condition-builder.tsx', 'setCondition', 'Condition.', 'all any not'),
  edits('panel/comparison-fields.tsx', 'setCondition', 'Condition.', 'fact op value'),
  edits('panel/comparison-fields.tsx', 'setCondition', 'Condition.value.', 'fact'),
  edits('panel/sum-fields.tsx', 'setCondition', 'Condition.', 'sum'),

  edits('panel/node-panel.tsx', 'renameNode', 'node.', 'title'),
  edits('panel/position-part.tsx', 'moveNodes', 'node.', 'within'),
  edits('panel/more-part.tsx', 'setNote', 'node.', 'note'),
  edits('panel/step-part.tsx', 'setPerformer setDuration', 'node.', 'performer duration'),
  edits('panel/status-and-clock.tsx', 'setStatus', 'node.', 'status'),
  edits('panel/clock-fields.tsx', 'setClock standStill', 'node.', 'clock'),
  edits('panel/deadline-part.tsx', 'setDeadlineActions', 'node.', 'deadlineActions'),
  edits('panel/deadline-part.tsx', 'setDeadlineActions', 'node.deadlineActions[].', 'limit at do'),
  edits('panel/deadline-part.tsx', 'setDeadlineActions', 'node.deadlineActions[].at.', 'before'),
  edits('panel/deadline-part.tsx', 'setDeadlineActions', 'node.deadlineActions[].do.', 'kind to edge'),
  edits(
    'panel/step-part.tsx',
    'setInstructions setOrder setRecordedBy',
    'flow.nodes[](step).',
    'instructions order recordedBy',
  ),
  edits('panel/side-step-part.tsx', 'setBeside setMustFinish', 'flow.nodes[](step).', 'beside mustFinish'),
  edits(
    'panel/parallel-part.tsx',
    'addBranch removeBranch setJoin',
    'flow.nodes[](parallel).',
    'branches join',
  ),
  edits('panel/parallel-part.tsx', 'setJoin', 'flow.nodes[](parallel).join.', 'mode count'),
  edits(
    'panel/parallel-part.tsx',
    'renameBranch setBranchEntry setBranchStart',
    'flow.nodes[](parallel).branches[].',
    'title entry start',
  ),
  edits('panel/phase-part.tsx', 'setStart', 'flow.nodes[](group).', 'start'),
  edits('panel/end-part.tsx', 'setOutcome', 'flow.nodes[](end).', 'outcome'),
  edits('panel/wait-part.tsx', 'setArms setHolder', 'flow.nodes[](wait).', 'arms holder'),
  edits('panel/wait-part.tsx', 'setArms', 'flow.nodes[](wait).arms[](event).', 'kind title performer'),
  edits('panel/wait-part.tsx', 'setArms', 'flow.nodes[](wait).arms[](period).', 'kind amount'),
  edits('panel/wait-part.tsx', 'setArms', 'flow.nodes[](wait).arms[](date).', 'kind fact'),
  edits('panel/wait-part.tsx', 'setArms', 'flow.nodes[](wait).arms[](milestone).', 'kind milestone'),
  edits('panel/wait-part.tsx', 'setArms', 'flow.nodes[](wait).arms[](dossier).', 'kind procedure fact'),
  edits(
    'panel/consultation-part.tsx',
    'setConsultation',
    'flow.nodes[](consultation).',
    'respondents chosenAtRunTime chosenRole limit limitFrom quorum counts onSilence escalateTo revocableFor',
  ),
  edits(
    'panel/consultation-part.tsx',
    'setConsultation',
    'flow.nodes[](consultation).respondents[].',
    'performer party question when limit',
  ),
  edits('panel/linked-part.tsx', 'setLinked', 'flow.nodes[](linked).', 'children waitFor onLeave childPause'),
  edits(
    'panel/linked-part.tsx',
    'setLinked',
    'flow.nodes[](linked).children[].',
    'title procedure when version mode code system',
  ),
  edits(
    'panel/child-parts.tsx',
    'setLinked',
    'flow.nodes[](linked).children[].',
    'factsIn factsOut papersIn',
  ),
  ...['factsIn', 'factsOut', 'papersIn'].map((list) =>
    edits('panel/pair-rows.tsx', 'setLinked', `flow.nodes[](linked).children[].${list}[].`, 'from to'),
  ),
  edits(
    'panel/service-part.tsx',
    'setService',
    'flow.nodes[](service).',
    'service send receive answerWithin retries',
  ),
  edits(
    'panel/edge-panel.tsx',
    'retargetEdge labelEdge setCondition setOtherwise setArm setReturns',
    'flow.edges[].',
    'to label when otherwise arm returns',
  ),
  edits('panel/edge-demands.tsx', 'demandReason', 'flow.edges[].', 'demands'),
  edits('panel/edge-who.tsx', 'setWho', 'flow.edges[].', 'who'),
  edits('panel/edge-traces.tsx', 'setBackTo setMark', 'flow.edges[].', 'backTo marks'),
  edits('panel/connections.tsx', 'reorderEdge', 'flow.edges[].', 'order'),
  edits(
    'panel/edge-demands.tsx',
    'demandReason askFact setSignatures',
    'flow.edges[].demands.',
    'reason facts signatures',
  ),
  edits('panel/edge-more.tsx', 'demandPaper', 'flow.edges[].demands.', 'papers'),
  edits('panel/edge-more.tsx', 'requireFact', 'flow.edges[].demands.facts[].', 'fact required'),
  edits('panel/edge-more.tsx', 'setProduces setReopens', 'flow.edges[].', 'produces reopens'),
  edits('panel/recorded-facts.tsx', 'setRecordedFact', 'flow.edges[].', 'sets'),
  edits('panel/recorded-facts.tsx', 'setRecordedFact', 'flow.edges[].sets[].', 'fact value'),
  edits('state/drawing-acts.ts', 'addNode connectNodes', 'flow.', 'nodes edges'),

  edits('panel/text-pair.tsx', 'renameNode', 'LocalText.', 'vi en'),
  edits('panel/performer-fields.tsx', 'setPerformer', 'Performer.', 'role agency'),
  edits('panel/agency-fields.tsx', 'setPerformer', 'AgencyRef.', 'agency is relation of'),
  edits('panel/agency-fields.tsx', 'setPerformer', 'AgencyRef.of.', 'fact'),
  edits('panel/amount-choice.tsx', 'setLimit', 'AmountChoice.', 'rows'),
  edits('panel/amount-rows.tsx', 'setLimitAmount', 'AmountTable[].', 'when value unit cutOff'),
  edits('panel/duration-fields.tsx', 'setDuration', 'Duration.', 'rows restOf notStated note'),
  edits('panel/clock-fields.tsx', 'setClock', 'ClockEffect.', 'counts pauseRule'),
];

/** What is edited by no command, or in a room of its own, and why. Nothing else. */
const exceptions: readonly (readonly [fields: RegExp, why: string])[] = [
  [/^format$/, 'the version of the language: raised by migrations alone'],
  [/^(head|flow|form|layout)$/, 'the parts of a document: their fields are edited'],
  [/(\.|^)id$/, 'ids are made of the first name and stay, because dossiers and links name things by them'],
  [/^head\.case$/, 'part of the code by which dossiers and links name the procedure'],
  [/^head\.(publishingDecision|effectiveFrom|effectiveTo)/, 'recorded at publication, with the decision'],
  [/^head\.fees\[\]\.currency$/, 'đồng: the law knows no other'],
  [/^node\.kind$/, 'chosen in the palette; another kind is another card'],
  [/^flow\.edges\[\]\.from$/, 'where it is drawn from; drawn anew from elsewhere it is another action'],
  [/^layout\./, 'moved in the drawing'],
  [/^scenarios/, 'recorded by playing, and looked at in the room for that'],
];

const excepted = (field: string): boolean => exceptions.some(([fields]) => fields.test(field));
const edited = editors.flatMap(({ under, fields }) => fields.split(' ').map((field) => under + field));
const everywhere = [...sources].filter(([file]) => /\.tsx?$/.test(file) && !file.includes('.spec.'));

describe('everything that a procedure can say', () => {
  it('can be edited in the designer: each field of the language has an editor or stands among the exceptions', () => {
    const fields = languageFields();
    expect(fields.filter((field) => !edited.includes(field) && !excepted(field))).toEqual([]);
    expect(edited.filter((field) => !fields.includes(field))).toEqual([]);
    expect(exceptions.filter(([pattern]) => !fields.some((field) => pattern.test(field)))).toEqual([]);
  });

  it.each(editors)('$under$fields stand in $file', ({ file, fields }) => {
    const source = sources.get(file) ?? '';
    expect(fields.split(' ').filter((field) => !new RegExp(`\\b${field}\\b`).test(source))).toEqual([]);
  });

  it('is edited by commands that a part of the screen runs', () => {
    const names = [...new Set(editors.flatMap(({ commands }) => commands))];
    const asked = (name: string): boolean =>
      everywhere.some(
        ([file, source]) => !file.startsWith('commands/') && new RegExp(`\\b${name}\\b[,)]`).test(source),
      );
    const isCommand = (name: string): boolean =>
      everywhere.some(
        ([file, source]) => file.startsWith('commands/') && source.includes(`export const ${name} = command`),
      );
    expect(names.filter((name) => !asked(name) || !isCommand(name))).toEqual([]);
  });
});
