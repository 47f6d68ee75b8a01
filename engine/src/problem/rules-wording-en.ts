import type { WordingTable } from './wording-table.ts';

/** English words for what the rules of the law and of good order find in a drawn procedure. */
export const rulesWordingEn: WordingTable = {
  // Ways through the drawing.
  unreachable: [
    'Nothing leads to "{node}".',
    'It is drawn, but no dossier ever gets there.',
    'Connect it from the step before it, or delete it.',
  ],
  'dead-end': [
    'Nothing leads on from "{node}".',
    'A dossier gets stuck there: whoever has it has no button to press.',
    'Add a way to the next step or to an end.',
  ],
  'cannot-end': [
    'From "{node}" no way leads to an end; the dossier only goes round through: {circle}.',
    'A dossier in this circle can never be closed.',
    'Add a way out of the circle that leads to an end.',
  ],
  'end-missing': [
    'The procedure has no end.',
    'No dossier could ever be closed.',
    'Add an end and connect the last step to it.',
  ],
  'join-never': [
    'The parallel block "{node}" waits for all of its branches, but nothing in this one leads to its end: {branches}.',
    'No dossier gets to what is drawn after the block.',
    "Add a way inside that branch to the branch's end.",
  ],
  'milestone-later': [
    '"{node}" waits for the milestone "{milestone}", but a dossier can get here without having reached it.',
    'Nobody does anything else meanwhile, so it never comes and the dossier waits for ever.',
    'Put the wait after the step that reaches the milestone, or give the wait another way out.',
  ],

  // The order of acts, one-stop-rules 6.2.
  'issued-unsigned': [
    'With "{edge}" a result is issued that nobody has signed on the way there.',
    'A result issued without a signature is worth nothing.',
    'Put the signing first, or record "result signed" on the action that signs.',
  ],
  'returned-unissued': [
    'With "{edge}" a result is handed over that has not been issued on the way there.',
    'The applicant gets a paper without number and seal.',
    'Put the issuing before the hand-over, or record "result issued" on the action that issues.',
  ],
  'ended-unaccepted': [
    'A dossier can end at "{node}" without ever having been accepted.',
    'There is no receipt then, and the limit never starts to count.',
    'Let every way here pass a reception step that records "accepted".',
  ],
  'not-accepted-late': [
    'A dossier that has been accepted can still end as "not accepted" at "{node}".',
    'A refusal after acceptance must be a written answer and counts as a dossier dealt with.',
    'Lead this way to an end "refused", after signing and handing over the answer.',
  ],
  'end-without-result': [
    'A dossier can end at "{node}" with no result issued.',
    'The applicant gets nothing in writing, not even a refusal.',
    'Add signing and issuing on this way, or give the ground why there is no document.',
  ],
  'result-not-returned': [
    'A dossier can end at "{node}" with its result not handed over.',
    'The signed result stays in the office and the applicant never gets it.',
    'Add a hand-over, or give the ground why none is needed.',
  ],
  'supplement-path-missing': [
    'From "{node}" on there is no way to ask for a supplement.',
    'When a paper turns out to be missing after acceptance, only refusing is left.',
    'Draw a request for a supplement that leads to a wait; leave it where none was published.',
  ],
  'refusal-path-missing': [
    'From "{node}" on there is no way to refuse.',
    'A dossier that does not qualify has no way out.',
    'Draw a refusal: sign the answer, hand it over, end as "refused".',
  ],
  'signer-role': [
    '"{edge}" signs a result but is given to: {role}.',
    'This role may not sign.',
    'Give the signing to a leader, or give the ground where the publication names no signer.',
  ],
  'worker-role': [
    'The step "{node}" is given to: {role}.',
    'This role works on no dossiers and may not read them.',
    'Give the step to a clerk, a specialist or a leader.',
  ],
  'signer-drafted': [
    '"{edge}": whoever signs ({role}) has also drafted the result.',
    'No second person looks at the result before it is issued.',
    'Give drafting and signing to two different roles, or give the ground.',
  ],

  // Status and time.
  'no-way-back': [
    '"{node}" has the status {status}, but from there a dossier never comes back to work.',
    'Even after supplementing or paying, all that is left is to end.',
    'Draw a way back to a step where somebody works on it.',
  ],
  'pause-reason': [
    '"{node}" has the status {status}, but the reason for not counting its time is "{reason}".',
    'The national portal and the letters to the applicant would give two different reasons.',
    'Choose another reason, or another status.',
  ],
  'restart-nothing': [
    'The pause rule "{rule}" says that the time begins anew but names no limit that does.',
    'After the supplement the appointment stays what it was.',
    'Choose the limits that begin anew.',
  ],
  'duration-zero': [
    'The step "{node}" takes no time at all.',
    'Only reception and hand-over take none; 0 anywhere else makes the total untrue.',
    'Enter the real time, or choose "not stated", or give the source if it was published so.',
  ],

  // Conditions.
  'condition-never': [
    'The condition of "{where}" can never hold.',
    'This part is drawn for a case that cannot be.',
    'Correct the condition, or remove this part.',
  ],
  'rule-shadowed': [
    'No dossier takes the way "{second}": each of its cases takes a way that stands before it, "{first}" first of all.',
    'Dossiers that were meant to go this way go another.',
    'Move this rule up, or narrow the rule before it.',
  ],
  'rules-overlap': [
    'A dossier can fit the way "{first}" and the way "{second}" at once, for instance with {values}.',
    'It then takes the one that stands first, which is seldom meant.',
    'Make them exclude each other; if it is meant, put them in the right order and say why.',
  ],
  'actions-incomplete': [
    'At "{node}" there is a case in which no button can be pressed: {values}.',
    'Such a dossier is stuck and whoever has it can do nothing.',
    'Add an action for this case, or take the condition off one of them.',
  ],
  'row-never': [
    'Row {row} of the table of "{node}" is never used.',
    'The rows before it take all of its cases, so the time it gives has no effect.',
    'Move the row up, correct its condition, or remove it.',
  ],
  'table-without-otherwise': [
    'The table of "{node}" leaves out a case: {values}.',
    'A dossier of that case gets no time at all, and no date can be printed on its receipt.',
    'Add a row for all other cases.',
  ],
  'nobody-asked': [
    'The consultation "{node}" has nobody to ask in this case: {values}.',
    'The action that leads here is then refused and the dossier is stuck in the step before.',
    'Draw a way for "nobody to ask", or always ask at least one.',
  ],
  'quorum-impossible': [
    'The consultation "{node}" needs {quorum} but asks only {respondents}.',
    'There will never be enough opinions.',
    'Need fewer, or ask more.',
  ],
  'wait-for-impossible': [
    '"{node}" waits for {count} linked dossiers but has only {children}.',
    'There will never be enough of them.',
    'Wait for fewer, or add linked dossiers.',
  ],
  'fact-never-set': [
    'The fact "{fact}" is used in a condition, but no action asks for it or sets it.',
    'A condition that uses it never holds.',
    'Let the right action ask for it.',
  ],

  // People and agencies.
  'nobody-receives': [
    'Nowhere in its scope is there anybody who may open a dossier of this procedure ({roles}).',
    'Nobody could hand in an application anywhere.',
    'Appoint somebody at the desk, or look again at the scope and at who may open dossiers.',
  ],
  'relation-nowhere': [
    '"{node}": the agency is looked up by the relation "{relation}" of {place}, and the register states none for: {agencies}.',
    'Nobody would know where to send a dossier that comes here.',
    'Look it up from another place, such as a field of the form that asks for the commune (where the land is, for instance), or choose another agency; where the register lacks it, ask its keeper to add it.',
  ],
  'relation-nowhere-from-some': [
    '"{node}": the agency is looked up by the relation "{relation}" of {place}, but the register states none for: {agencies}.',
    'A dossier received there would come to a stop, as nobody knows where to send it.',
    'Look it up from a field of the form that asks for the commune, or narrow where dossiers are received; where the register lacks it, ask its keeper to add it.',
  ],
  'unstaffed-later': [
    '"{node}": from {from} on nobody holds the role {role} at {agencies}.',
    'From that day dossiers would lie there, while the procedure is still in force.',
    'Appoint somebody before that day.',
  ],
  'agency-ends': [
    '"{node}" is given to {agency}, which ceases to exist on {from}.',
    'From that day the work reaches nobody, while the procedure is still in force.',
    'Draw a version for the successor, in force from that day.',
  ],
  'relation-ends': [
    '"{node}": the agency is looked up by the relation "{relation}" of {place}, and from {from} on the register states none for: {agencies}.',
    'From that day nobody would know where to send a dossier that comes here.',
    'Ask the keeper of the register to enter the successor before that day, or look it up from another place.',
  ],
  'effective-order': [
    'The last day in force ({to}) comes before the first ({from}).',
    'The procedure would be in force on no day.',
    'Correct one of the two dates.',
  ],
  'stuck-in-case': [
    'A dossier that comes to "{node}" cannot go on to an end in this case: {values}.',
    'Every way on has a condition that does not hold in this case, so the dossier is stuck.',
    'Add a way for this case, or keep it from coming here.',
  ],
  'never-in-any-case': [
    'In no case does a dossier come to "{node}".',
    'The conditions on the way here exclude each other, so it is drawn for nobody.',
    'Correct one of the conditions on the way here, or remove it if it is not needed.',
  ],
  'scenario-does-not-hold': [
    'The scenario "{scenario}" no longer holds.',
    'At event {number}:[ expected "{expected}",] found "{found}".',
    'Correct the procedure or the scenario, or give the reason when publishing.',
  ],
};
