import type { WordingTable } from './wording-table.ts';

/** English words for what keeps dossiers from moving to another version, and for what is wrong with a plan. */
export const migrationWordingEn: WordingTable = {
  'migration-other-plan': [
    'The plan moves dossiers from version {from} to version {to}, not between these two.',
    'A plan is approved for two versions as they were on that day.',
    'Make a plan for these versions, or choose the right versions.',
  ],
  'migration-stale': [
    'Dossier {dossier} follows version {version} already.',
    'Every dossier moves once.',
    'Nothing need be done.',
  ],
  'migration-closed': [
    'The dossier is closed and keeps its version.',
    'A closed dossier does not change.',
    'Nothing need be done.',
  ],
  'migration-unmapped': [
    'The dossier stands at "{node}" ({instance}), which has no counterpart in the new version.',
    'Where a dossier must go is not guessed.',
    'Say under "nodes" of the plan what "{node}" becomes.',
  ],
  'migration-two-in-one': [
    'Two open tasks of the dossier would stand in one place: "{node}".',
    'Every running branch has exactly one place.',
    'Close one of the branches under "closed", or move the tasks to different branches.',
  ],
  'migration-branch-unsaid': [
    'Only the new version has branch "{branch}" of "{node}", and the plan does not say what becomes of it.',
    'A dossier inside this block must start the branch, or have it treated as done.',
    'Say under "branches" that "{branch}" is "start" or "done".',
  ],
  'migration-nowhere': [
    'The dossier would stand nowhere.',
    'Every branch that is open would be closed.',
    'Keep at least one branch, or say to which step the dossier goes.',
  ],
  'migration-would-end': [
    'Moving it would end the dossier.',
    'Another version is no decision: no dossier ends by it.',
    'Move it to a step before the end, or let it end under the old version.',
  ],
  'migration-fact-wrong': [
    'Fact "{fact}" of the dossier is "{value}", which the new version does not accept (type {type}).',
    'What was recorded is not given another meaning.',
    'Keep the old type and choices in the new version, or leave this dossier at the old one.',
  ],
  'migration-agency-missing': [
    'Nobody has looked up the agency for "{reference}", which only the new version refers to.',
    'The history must record which agency was found when the dossier moved.',
    'Look it up in the agency register and move the dossier again.',
  ],
  'migration-signature-lost': [
    'There are signatures for action "{edge}" at "{node}" ({instance}), which the new version does not have.',
    'Signatures that were given must not be lost.',
    'Say under "edges" what "{edge}" becomes, or finish this step before moving the dossier.',
  ],
  'migration-hand-over-lost': [
    'The dossier was handed over by "{edge}" to "{node}" ({instance}) and nobody has acknowledged it; the new version does not have that action.',
    'The sender may still take it back.',
    'Acknowledge it before moving the dossier, or name "{edge}" under "edges".',
  ],
  'migration-respondent-unmapped': [
    '"{respondent}" is being consulted at "{node}" ({instance}); the new version does not ask them.',
    'A request that was sent does not vanish.',
    'Say under "respondents" of "{node}" whom "{respondent}" becomes, or wait for the answer.',
  ],
  'migration-child-unmapped': [
    'Linked dossier "{child}" of "{node}" ({instance}) is open; the new version does not have it.',
    'A dossier opened elsewhere does not vanish.',
    'Keep "{child}" in the new version, or wait until that dossier is closed.',
  ],
  'migration-limit-unmapped': [
    'Limit "{limit}" is running; the new version does not have it.',
    'A date that was promised does not vanish.',
    'Say under "limits" what "{limit}" becomes, or under "ends", with its ground, that it ends.',
  ],
  'migration-pause-unmapped': [
    'Limit "{limit}" stands still by rule "{rule}", which the new version does not have.',
    'That rule says how the limit goes on afterwards.',
    'Keep rule "{rule}" in the new version, or wait until the pause is over.',
  ],
  'migration-promise-lost': [
    'Promise "{limit}" is not the promise of the new version ("{promise}").',
    'The date on the receipt must stay.',
    'Say under "limits" that "{limit}" becomes "{promise}".',
  ],
  'migration-limits-merged': [
    'Limits "{limit}" and "{other}" would both become "{to}".',
    'Each limit has a count of its own; of the two one would be lost.',
    'Let only one of them become "{to}"; say under "ends", with its ground, if the other ends.',
  ],
  'migration-limit-over': [
    'Limit "{limit}" is running, but by the new version it ends at something that happened to this dossier before.',
    'It would never end, and be reported overdue.',
    'Leave this dossier at its version, or let the limit end there as before.',
  ],
  'migration-respondents-merged': [
    '"{respondent}" and "{other}", who are asked at "{node}", would both become "{to}".',
    'Each answer counts by itself; of the two one would be lost.',
    'Say under "respondents" of "{node}" whom each of them becomes.',
  ],
  'migration-name-taken': [
    '"{node}" ({instance}) becomes "{to}", but the new version uses the old name for another step.',
    'Other dossiers and systems still report under the old name; their reports would reach the wrong step.',
    'Let this dossier finish that step first, or leave it at its version.',
  ],
  'migration-decided-at-once': [
    'By the new version the time for "{node}" ({instance}) is already over.',
    'Nobody loses their time to answer by a move to another version.',
    'Leave this dossier at its version until that step is over.',
  ],
  'migration-milestone-missed': [
    'At "{node}" the new version waits for milestone "{milestone}", which this dossier has passed before anybody noted it.',
    'It would wait for ever.',
    'Say under "milestones" which old milestone "{milestone}" is, or leave this dossier at its version.',
  ],
  'migration-kind-impossible': [
    '"{node}" cannot become "{to}".',
    'An end or a start does not stand for a step.',
    'Choose another step.',
  ],
  'migration-entered-anew': [
    '"{node}" and "{to}" are of different kinds: what is open at "{node}" closes and "{to}" opens.',
    'Whoever had the task is told; planned time counts from the migration.',
    'Check that this is meant.',
  ],
  'migration-node-unmapped': [
    '"{titleEn}" ({node}) has no counterpart in the new version.',
    'Dossiers that stand there will not move.',
    'Say under "nodes" what "{node}" becomes.',
  ],
  'migration-branch-not-new': [
    'Branch "{branch}" is not new: an old branch becomes it.',
    'Only branches that the new version alone has belong under "branches".',
    'Leave this line out.',
  ],
  'migration-branch-not-removed': [
    'The new version still has branch "{branch}", so it is not closed.',
    'Only branches that the old version alone has belong under "closed".',
    'Leave this line out.',
  ],
  'migration-reason-missing': [
    'No reason is given for closing branch "{branch}".',
    'Whoever has a task in it must learn why it is closed.',
    'Give the reason.',
  ],
  'migration-name-unknown': [
    'There is no "{name}"; did you mean "{nearest}"?',
    'A plan speaks only of what the two versions have.',
    'Correct the name.',
  ],
  'migration-limit-not-new': [
    'Limit "{limit}" is not new.',
    'Only limits that the new version alone has belong under "starts".',
    'Leave this line out; to adopt the new amount, name the limit under "amounts".',
  ],
  'migration-limit-not-removed': [
    'The new version still has limit "{limit}", so it does not end.',
    'Only limits that the old version alone has belong under "ends".',
    'Leave this line out.',
  ],
  'migration-ground-missing': [
    'No legal ground is named ({part}).',
    'A dossier keeps the version it was received under; moving it needs a legal ground and a decision.',
    'Give number and date of the instrument, and the article.',
  ],
};
