import type { WordingTable } from './wording-table.ts';

/** English words for what can be wrong with a procedure document: what, why, cure. */
export const documentWordingEn: WordingTable = {
  'definition-too-large': [
    'The procedure file has {length} characters; at most {max} are accepted.',
    'Files of that size slow everybody down.',
    'Split the procedure into cases or remove what is not used.',
  ],
  'definition-too-deep': [
    'The file is nested too deeply at line {line}.',
    'No real procedure needs that.',
    'Check the tool that wrote the file.',
  ],
  'json-malformed': [
    'The file is not valid JSON: line {line}, column {column}, near "{near}".',
    'Nothing in it can be read.',
    'Mend it there: a comma too many or missing, a quotation mark, a bracket.',
  ],
  'json-duplicate-name': [
    'The name "{name}" occurs twice in one object, line {line}.',
    'It is unknown which value is meant.',
    'Remove one of them.',
  ],
  'json-lone-surrogate': [
    'There is a broken Unicode character at line {line}.',
    'It can be neither stored nor compared.',
    'Type that text again.',
  ],
  'definition-not-an-object': [
    'A procedure is a JSON object.',
    'There is nothing to read.',
    'Send the whole procedure document.',
  ],
  'format-newer': [
    'The document is of format {format}, newer than this release.',
    'Reading it here could lose data.',
    'Upgrade, then open it again.',
  ],
  'format-unknown': [
    'The format "{format}" is not known.',
    'Every document says "format" as a number.',
    'Write "format": 1 at the top of the document.',
  ],
  'definition-shape': [
    '{place}: {found} stands where this is expected: {expected}.',
    'This part does not follow the description of a procedure document; what is drawn is checked once it does.',
    'Write one of the forms shown, or see the reference in definitions/README.md.',
  ],
  'definition-unknown-field': [
    '{place}: there is no field "{names}" here; did you mean "{nearest}"?',
    'Elsewhere it would be dropped silently; here it is refused.',
    'Correct or remove it. The fields here are: {known}.',
  ],

  'too-many-nodes': [
    'The procedure has {size} nodes; at most {max} are accepted.',
    'A drawing of that size can be neither run nor read.',
    'Split it into linked procedures.',
  ],
  'too-many-edges': [
    'The procedure has {size} edges; at most {max} are accepted.',
    'A drawing of that size can be neither run nor read.',
    'Split it into linked procedures.',
  ],
  'too-many-branches': [
    'The procedure has {size} parallel branches; at most {max} are accepted.',
    'Nobody can follow that many.',
    'Merge branches that are alike.',
  ],
  'nesting-too-deep': [
    '"{node}" lies {depth} levels deep; at most {max} are accepted.',
    'Deep nesting cannot be built.',
    'Move it out of some phase or branch.',
  ],
  'id-duplicate': ['The id "{id}" is used twice.', 'The two cannot be told apart.', 'Change one of them.'],
  'container-unknown': [
    '"{node}" lies in "{container}", but there is no such phase or branch.',
    'The node belongs nowhere.',
    'Drag it into a phase or branch, or to the top level.',
  ],
  'container-cycle': [
    '"{node}" lies inside itself, through "{container}".',
    'Two things cannot contain each other.',
    'Move one of them out.',
  ],
  'start-missing': [
    'The procedure has no start.',
    'A new dossier has nowhere to go.',
    'Add a start and connect it to the first step.',
  ],
  'start-many': ['There is more than one start.', 'A dossier starts in one place.', 'Keep one.'],
  'start-inside': ['The start lies in "{container}".', 'The start belongs to the top level.', 'Drag it out.'],
  'start-edges': [
    'The start has {count} edges.',
    'Exactly one leads to the first step.',
    'Keep one; to branch, use a decision.',
  ],
  'decision-otherwise': [
    'The decision "{node}" has {count} "otherwise" edges.',
    'Exactly one must take every case that no rule matches.',
    'Mark one edge as "otherwise".',
  ],
  'rule-without-condition': [
    'The edge "{edge}" leaving the decision "{from}" has no condition.',
    'It is unknown when it is taken.',
    'Set a condition or mark it "otherwise".',
  ],
  'container-start': [
    '"{name}" has no valid first node ("{start}").',
    'On entering it a dossier would not know where to stand.',
    'Set "start" to the id of a node that has "within": "{holder}".',
  ],
  'parallel-without-branches': [
    'The parallel block "{node}" has no branches.',
    'There is nothing to do in parallel.',
    'Add branches or remove the block.',
  ],
  'join-edges': [
    'The parallel block "{node}" has {count} edges to follow when its branches are done.',
    'There must be exactly one.',
    'Connect the block to what comes next, once.',
  ],
  'join-impossible': [
    '"{node}" waits for {count} branches but has only {branches}.',
    'It would wait for ever.',
    'Lower the number of branches to wait for.',
  ],
  'wait-without-arms': [
    'The wait "{node}" waits for nothing.',
    'A dossier would wait for ever.',
    'Add an event or a period to wait for.',
  ],
  'arm-edges': [
    'The arm "{arm}" of "{node}" has {count} edges.',
    'An arm leads to exactly one place.',
    'Draw one edge from "{node}" with "arm": "{arm}".',
  ],
  'edge-without-arm': [
    'The edge "{edge}" belongs to no arm of the node it leaves (arm: "{arm}").',
    'It is unknown when it is taken.',
    'Give it the "arm" it belongs to: an arm of the wait; reached, failed or nobody of a consultation; answered or failed of a service.',
  ],
  'period-zero': [
    'The wait "{node}" has a period of zero.',
    'Waiting zero days is not waiting and can loop for ever.',
    'Set a period above zero or remove the wait.',
  ],
  'end-has-edges': [
    'The end "{node}" has {count} edges leaving it.',
    'Nothing follows an end.',
    'Remove them.',
  ],
  'end-inside-group': [
    'The end "{node}" lies in the phase "{container}".',
    'Ends of the dossier lie outside phases.',
    'Drag it out.',
  ],
  'edge-from-unknown': [
    'The edge "{edge}" leaves "{id}", which does not exist; did you mean "{nearest}"?',
    'The edge hangs loose.',
    'Connect it from a real node or remove it.',
  ],
  'edge-to-unknown': [
    'The edge "{edge}" leads to "{id}", which does not exist; did you mean "{nearest}"?',
    'The action would lead nowhere.',
    'Connect it to a real node or remove it.',
  ],
  'edge-into-start': [
    'The edge "{edge}" leads back to the start.',
    'The start is only for opening a dossier.',
    'Lead it to the first step.',
  ],
  'edge-into-branch': [
    'The edge "{edge}" leads from outside into the middle of the branch "{branch}".',
    'The branches beside it would start over.',
    'Lead it to the whole parallel block and choose the branch to reopen.',
  ],
  'reopens-unknown': [
    'The edge "{edge}" reopens the branch "{branch}", which that block does not have.',
    'A branch that is not there cannot be reopened.',
    'Choose a branch of the block it leads to.',
  ],
  'automatic-cycle': [
    'A cycle in which nobody does anything: {path}.',
    'A dossier would go round for ever and hang the machine.',
    'Put a step or a wait into the cycle.',
  ],

  unreachable: [
    'Nothing leads to "{node}".',
    'It is drawn, but no dossier can get there.',
    'Connect it from an earlier step or remove it.',
  ],
  'dead-end': [
    'Nothing leads out of "{node}".',
    'A dossier gets stuck there; the clerk has no button.',
    'Add an action that leads on or to an end.',
  ],
  'cannot-end': [
    'From "{node}" no end can be reached.',
    'A dossier would go round for ever.',
    'Add a way to an end.',
  ],
  'end-missing': ['The procedure has no end.', 'No dossier could ever be closed.', 'Add an end.'],
  'performer-missing': [
    '"{node}" has nobody to do it.',
    "It would be in nobody's work list.",
    'Choose a role and an agency.',
  ],
  'role-unknown': [
    'There is no role "{role}"; did you mean "{nearest}"?',
    'Nobody holds it.',
    'Choose a role from the list.',
  ],
  'agency-unknown': [
    'There is no agency "{agency}" in force; did you mean "{nearest}"?',
    'The work would reach nobody.',
    'Choose an agency of the register, or the successor.',
  ],
  'relation-unknown': [
    'The register has no relation "{relation}"; did you mean "{nearest}"?',
    'The performing agency cannot be found.',
    'Choose a relation of the register.',
  ],
  unstaffed: [
    'Nobody holds the role "{role}" at: {agencies}.',
    'Dossiers would lie there.',
    'Appoint somebody or choose another role.',
  ],
  'duration-missing': [
    'The step "{node}" has no duration.',
    'The total cannot be held against the legal limit.',
    'Enter a duration, or say openly that the text states none.',
  ],
  'table-without-otherwise': [
    'The table of "{node}" has no row for the remaining cases.',
    'Some dossiers would get no amount.',
    'Add a last row without a condition.',
  ],
  'limit-unknown': [
    '"{node}" mentions the limit "{limit}", which does not exist.',
    'It is unknown where the time comes from.',
    'Choose a limit of this procedure.',
  ],
  'status-missing': [
    '"{node}" has no national status code.',
    'The national portal needs one of the ten.',
    'Choose a status.',
  ],
  'pause-rule-unknown': [
    '"{node}" stops the clock by the rule "{rule}", which does not exist.',
    'Nobody could say why the time does not count.',
    'Choose a pause rule of this procedure.',
  ],
  'status-without-pause': [
    '"{node}" has status {status} but its time counts.',
    'For 5, 6 and 8 the national portal takes the clock to stand still.',
    'Choose a pause rule or another status.',
  ],
  'title-missing': ['A node has no name.', 'The clerk would not know what to do.', 'Name it, verb first.'],
  'label-missing': [
    'An action leaving "{from}" has no label.',
    "The label is what stands on the clerk's button.",
    'Give the action a label.',
  ],
  'paper-unknown': [
    'The paper "{paper}" is not among the components.',
    'Only published papers may be asked for.',
    "Choose a paper of the dossier's components.",
  ],
  'milestone-dangling': [
    'The milestone "{milestone}" hangs on "{id}", which does not exist.',
    'It would never be reached.',
    'Choose the node or edge again.',
  ],
  'milestone-never': [
    'No action makes the milestone "{milestone}" ({mark}) happen.',
    'Whatever waits for it waits for ever.',
    'Put the mark "{mark}" on an action.',
  ],
  'milestone-unknown': [
    'There is no milestone "{milestone}"; did you mean "{nearest}"?',
    'The limit or wait has nothing to hang on.',
    'Choose a milestone of this procedure.',
  ],
  'covers-unknown': [
    'The limit "{limit}" covers "{id}", which does not exist.',
    'Its reach is wrong.',
    'Choose the covered steps again.',
  ],
  'budget-node-unknown': [
    'A share of the limit "{limit}" is given to "{id}", which does not exist. Did you mean "{nearest}"?',
    'Time given to what is not there is used by nobody.',
    'Choose a step, group or branch of this procedure.',
  ],
  'budget-agency-idle': [
    'A share of the limit "{limit}" is given to an agency that performs nothing in this procedure.',
    'That time is never used and says nothing about anybody.',
    'Name the agency as its steps do, or give the time to the steps.',
  ],
  'budgets-exceed-limit': [
    'The limit "{limit}" allows {allowed} working days, but the shares given one after another make {given}.',
    'With every agency within its share the dossier would still be late.',
    'Shorten a share, or say why it stays as published.',
  ],
  'limit-fraction': [
    'The limit "{limit}" is {value}, not a whole number.',
    'Legal limits are whole days, or hours.',
    'Use a whole number, or hours.',
  ],
  'promise-count': [
    '{count} limits are printed on the receipt.',
    'A receipt prints exactly one date.',
    'Mark exactly one limit as the promise.',
  ],
  'limit-exceeded': [
    'The limit "{limit}" allows {allowed} {unit}, but the longest way takes {worstDays} working days of eight hours: {way}.',
    '[Begun on {from}, it is over on {endsAt} although it is due on {dueAt}. ]With every step on time the dossier would still be late.',
    'Shorten a step on this way, lengthen the limit, or acknowledge with its source that it was published so.',
  ],
  'limit-exceeded-in-season': [
    'The limit "{limit}" allows {allowed} {unit}, which is not enough when {season} ({date}) lies in between: {way}.',
    '[Begun on {from}, it is over on {endsAt} although it is due on {dueAt}. ]In an ordinary week it is enough.',
    'Count the limit in working days, shorten a step, or plan for those who come before the holidays.',
  ],
  'loop-unbounded': [
    'The way back "{edge}", from "{from}" to "{to}", can be taken any number of times, and each round takes up to {worstDays} working days of: {limits}.',
    'However generous the limit, enough rounds make the dossier late.',
    'If it goes back on purpose, mark it as a way back; to bound it, count the visits in its condition or put the round under a limit of its own.',
  ],
  'limit-not-proved': [
    'Nobody can say yet whether the limit "{limit}" is always enough: {reason} ("{node}").',
    'The longest way cannot be told from the drawing alone.',
    'Nothing needs doing where it is so by nature; else state the time, or bound the wait.',
  ],
  'fact-unknown': [
    'The fact "{fact}" is not declared; did you mean "{nearest}"?',
    'What is not declared is never known.',
    'Declare it under "facts", or correct the name.',
  ],
  'condition-type': [
    'The fact "{fact}" of type {type} cannot be compared with "{value}".',
    'The condition could never hold.',
    'Choose a value of the right type.',
  ],
  'back-from-automatic': [
    'The edge "{edge}" leads back to where the dossier came from, but leaves "{from}", which nobody stays at.',
    'Only a step or a wait knows where the dossier came from.',
    'Draw the way back from a step, or name one target.',
  ],
  'edge-into-side-step': [
    'The edge "{edge}" leads into the side step "{step}".',
    'A side step is opened beside a step, not reached by an edge.',
    'Lead the edge to the step itself, or take "beside" away.',
  ],
  'side-step-edge': [
    'The edge "{edge}" leaves the side step "{step}" for a step it does not stand beside.',
    'Finishing a side step only closes it; the step beside it stays open.',
    'Lead the edge to one of the steps named in "beside".',
  ],
  'consultation-empty': [
    'The consultation "{node}" asks nobody.',
    'Nobody could ever answer.',
    'Add respondents, or let the action that leads here choose them ("chosenAtRunTime": true).',
  ],
  'linked-edges': [
    'The linked node "{node}" has {count} ways on; it needs exactly one edge without "who".',
    'That edge is taken by itself when enough linked dossiers are closed.',
    'Draw one edge without "who"; give every other edge somebody who takes it.',
  ],
  'linked-empty': [
    'The linked node "{node}" names no procedure.',
    'There is nothing to link.',
    'Add at least one child with its procedure, or remove the node.',
  ],
  'beside-unknown': [
    'The side step "{node}" stands beside "{step}", which is no step.',
    'A side step is opened beside an open step, never beside another side step.',
    'Name steps of the drawing in "beside".',
  ],
  'deadline-limit-missing': [
    'The deadline action "{action}" of the group "{node}" names no limit.',
    'A group has no plan of its own, so it is unknown whose deadline is meant.',
    'Add "limit" with the limit\'s id.',
  ],
  'deadline-edge': [
    'The deadline action "{action}" takes the edge "{edge}", which does not leave "{node}".',
    'A deadline can only take a way that leaves the place where it falls due.',
    'Name an edge that leaves it.',
  ],
  'deadline-unit': [
    'The deadline action "{action}" of "{node}" is set so many months or a cut-off before.',
    'Before a deadline only days and hours can be counted.',
    'Use WORKING_DAY, CALENDAR_DAY or HOUR.',
  ],
  'arm-without-dossier': [
    'The wait "{node}" waits for another dossier (arm "{arm}") but does not say which.',
    'Its code must be known when the wait begins.',
    'Add "fact": the fact that holds the dossier\'s code.',
  ],
  'condition-too-large': [
    'A condition has {parts} parts and is {depth} deep; at most {maxParts} parts and a depth of {maxDepth} are accepted.',
    'It is judged at every event of every dossier.',
    'Split it, or declare a fact that says it in one word.',
  ],
  'fact-source-unknown': [
    'The fact "{fact}" is read from "{id}", which is not there; did you mean "{nearest}"?',
    'It could never be known.',
    'Name the paper, node, result, milestone, limit or date fact that is meant.',
  ],
  'fact-source-type': [
    'The fact "{fact}" is of type {type}; its source gives: {types}.',
    'It would never get a value it can hold.',
    'Change its type.',
  ],
  'fact-circular': [
    'The fact "{fact}" is worked out from itself.',
    'It could never be known.',
    'Begin the calculation with a date of the form or of the reception.',
  ],
  'fact-out-wrong': [
    'A linked dossier hands out the fact "{fact}", which is not declared as coming from a linked dossier.',
    'Such a value would be dropped.',
    'Declare the fact with the source "child".',
  ],
  'rules-overlap': [
    'The rules "{first}" and "{second}" can hold together: {values}.',
    'The first one then wins, which is seldom meant.',
    'Make them exclude each other, or put them in the order that is meant and give that as the reason.',
  ],
  'fact-known-nowhere': [
    'The fact "{fact}" is said to be known from "{node}" on, which is not there.',
    'It is unknown from where on it may be used.',
    'Name a node of the drawing in "knownFrom".',
  ],
  'fact-too-early': [
    'The fact "{fact}" is used where it may not be known yet: it is known only after "{node}".',
    'The condition would then be false whatever the case.',
    'Ask later, give the fact a default, or lead every way past that step.',
  ],
  'milestone-skippable': [
    '"{node}" waits for the milestone "{milestone}", which the branch "{branch}" can skip.',
    'The dossier would then wait for ever.',
    'Give the wait another way out, or let every way through that branch reach the milestone.',
  ],
  'milestone-circular': [
    'Branches wait for each other: {path}.',
    'Neither can go on.',
    'Let one of them go on without the other.',
  ],
  'restart-elsewhere': [
    'After "{node}" the limit starts again (rule "{rule}"), but the flow goes on in the middle.',
    'The general rule returns to the first step.',
    'Lead the edge to the first step, or give the ground on which it goes on here.',
  ],
  'linked-cycle': [
    'Procedures open each other at once: {path}.',
    'One dossier would open dossiers without end.',
    'Put a step between, or attach an existing dossier instead of opening one.',
  ],
  'result-unknown': [
    '"{edge}" produces the result "{result}", which is not listed; did you mean "{nearest}"?',
    'Only results of the head can be produced and handed out.',
    'Add it to the results, or correct the id.',
  ],
  'consultation-without-limit': [
    'The consultation "{node}" has no limit for somebody it asks.',
    'Silence then never means anything, and nobody knows when to remind.',
    'Give it a limit, or the reason why none is stated.',
  ],
  'silence-not-stated': [
    'The publication does not say what no answer to "{node}" means.',
    'The dossier then waits on and is shown as late.',
    'Nothing needs doing if that is how it was published.',
  ],
  'covers-nothing': [
    'The limit "{limit}" covers no step and no agency.',
    "It would run whatever happens and be nobody's.",
    'Choose the covered steps or agencies, or cover all.',
  ],
  'consultation-unknown': [
    'The pause rule "{rule}" names "{id}", which is no consultation.',
    'It is unknown whose limits shall stand still.',
    'Name a consultation of the drawing.',
  ],
  'new-limit-missing': [
    'The pause rule "{rule}" gives a new limit without saying how long.',
    'Nothing would change after the pause.',
    'Add "newLimit".',
  ],
  'procedure-unknown': [
    '"{node}" refers to the procedure "{procedure}", which is not published here.',
    'A dossier of it could neither be opened nor waited for.',
    'Publish it first, correct its code, or name the system that keeps it.',
  ],
  'child-field-unknown': [
    'The linked procedure {procedure} has no form field "{field}".',
    'The value handed over would be refused.',
    'Correct the field name in "factsIn".',
  ],
  'child-paper-unknown': [
    'The linked procedure {procedure} has no paper "{paper}".',
    'The paper handed over would be refused.',
    'Correct the id in "papersIn".',
  ],
  'child-field-missing': [
    'The linked procedure {procedure} needs form fields that nobody gives it: {fields}.',
    'A dossier of it could not be opened.',
    'Add them to "factsIn".',
  ],
  'definition-missing-field': [
    '{place}: the field "{name}" is missing.',
    'A procedure document cannot do without it.',
    'Add "{name}": {expected}.',
  ],
  'start-not-inside': [
    '"{start}" is the start of "{name}" but does not lie in it.',
    'On entering it a dossier would not know where to stand.',
    'Add "within": "{holder}" to "{start}".',
  ],
  'end-outside-branch': [
    '"{node}" ends a branch (branchDone) but lies in none.',
    'The dossier would leave the block and stand nowhere.',
    'Add "within" with the branch\'s id, or give the end an outcome of the dossier.',
  ],
  'limit-never-ends': [
    'The limit "{limit}" can never reach its end "{ends}" after its start "{starts}".',
    'Its clock would run until the dossier is closed; perhaps the two are exchanged.',
    'Choose an end that comes after the start.',
  ],
  'fact-field-unknown': [
    'The fact "{fact}" is read from the form field "{field}", which the form\'s schema does not have; did you mean "{nearest}"?',
    'It would never be known.',
    'Correct the field, or add it to form.schema.properties.',
  ],
  'fact-field-type': [
    'The fact "{fact}" is of type {type}, its form field "{field}" holds {holds}.',
    'Comparisons with it would never hold.',
    'Give both the same type.',
  ],
  'end-leaves-open': [
    'The dossier can end at "{node}" with something still open: {open}.',
    'It would not be closed until somebody records it by hand.',
    'Set the mark that settles it on the way, or nothing if that is meant.',
  ],
  'competent-circular': [
    'The competent agency is said to be the competent agency.',
    'It could never be found.',
    'Name it, or find it by a relation from the receiving desk or from a fact.',
  ],
  'deadline-demands': [
    'The deadline takes "{edge}", which demands something that a deadline cannot give.',
    'Silence gives no reason, paper, fact or signature.',
    'Draw an edge of its own for the deadline, without demands.',
  ],
  'scenario-unknown': [
    'The scenario "{scenario}" names the {what} "{id}", which is not there; did you mean "{nearest}"?',
    'It could never hold.',
    'Correct the name.',
  ],
  'scenarios-missing': [
    'The procedure has no scenarios.',
    'Nobody has said what must come out.',
    'Write a few: the usual way, a supplement, a refusal.',
  ],
};
