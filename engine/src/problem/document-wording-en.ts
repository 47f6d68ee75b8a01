import type { WordingTable } from './wording-table.ts';

/** English words for what can be wrong with a procedure document: what, why, cure. */
export const documentWordingEn: WordingTable = {
  'definition-too-large': [
    'The procedure file has {length} characters; at most {max} are accepted.',
    'A file of that size slows everybody down.',
    'Split the procedure into cases, or remove what is not used.',
  ],
  'definition-too-deep': [
    'The contents of the file are nested too deeply, at line {line}.',
    'No real procedure needs that; the tool that wrote the file probably failed.',
    'Export the file again from that tool.',
  ],
  'json-malformed': [
    'The file is not valid JSON: line {line}, column {column}, near "{near}".',
    'Nothing can be read from there on.',
    'Mend it there: a comma too many or missing, a quotation mark, a bracket.',
  ],
  'json-duplicate-name': [
    'The name "{name}" is written twice in the same place, line {line}.',
    'It is unknown which value is meant.',
    'Remove one of them.',
  ],
  'json-lone-surrogate': [
    'There is a broken character at line {line}.',
    'It can be neither stored nor searched for.',
    'Type that text again.',
  ],
  'definition-not-an-object': [
    'The file does not hold a procedure.',
    'There is nothing to read.',
    'Choose a file that was exported as a procedure.',
  ],
  'format-newer': [
    'The file is of format {format}, newer than this release.',
    'Reading it here could lose data.',
    'Upgrade, then open it again.',
  ],
  'format-unknown': [
    'It is unknown which format the file is of ("{format}").',
    'A procedure file says its format as a number, so that it is read rightly.',
    'Write "format": 1 at the top of the file.',
  ],
  'definition-shape': [
    '{place}: {found} stands where this is expected: {expected}.',
    'This part does not follow the description of a procedure file; what is drawn is checked once it does.',
    'Write one of the forms shown, or see the reference in definitions/README.md.',
  ],
  'definition-unknown-field': [
    '{place}: there is no field "{names}" here; did you mean "{nearest}"?',
    'Nobody knows what it is for, so it cannot be kept.',
    'Correct or remove it. The fields here are: {known}.',
  ],

  'too-many-nodes': [
    'The procedure has {size} items; at most {max} are accepted.',
    'A drawing of that size can be neither run nor read.',
    'Split it into linked procedures.',
  ],
  'too-many-edges': [
    'The procedure has {size} ways; at most {max} are accepted.',
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
    'A procedure nested that deeply cannot be run.',
    'Move it out of some phase or branch.',
  ],
  'id-duplicate': [
    'The code "{id}" is used for two different parts.',
    'They cannot be told apart, and dossiers may go astray.',
    'Change one of them.',
  ],
  'container-unknown': [
    '"{node}" is said to lie in "{container}", but there is no such phase or branch.',
    'No dossier knows when its turn comes.',
    'Drag it into a phase or branch, or to the main procedure.',
  ],
  'container-cycle': [
    '"{node}" lies inside itself, through "{container}".',
    'Two things that contain each other can be neither drawn nor run.',
    'Move one of them out.',
  ],
  'start-missing': [
    'The procedure has no start.',
    'A new dossier has nowhere to go.',
    'Add a start and connect it to the first step.',
  ],
  'start-many': [
    'There is more than one start; "{node}" is one too many.',
    'A dossier starts in one place.',
    'Keep one.',
  ],
  'start-inside': [
    'The start lies in "{container}".',
    'A dossier that has entered nothing cannot be inside a phase or branch.',
    'Drag it to the main procedure.',
  ],
  'start-edges': [
    'The start has {count} ways on; it needs exactly one.',
    'A new dossier would not know which to take.',
    'Keep one; to go several ways lead it to a decision.',
  ],
  'decision-otherwise': [
    'The decision "{node}" has {count} ways for "otherwise"; it needs exactly one.',
    'A dossier that matches no rule would not know where to go.',
    'Choose the one way that is taken when no rule holds.',
  ],
  'rule-without-condition': [
    'The way "{edge}" leaving the decision "{from}" has no condition.',
    'It is unknown which dossiers take it.',
    'Set a condition, or choose it as the way for all others.',
  ],
  'container-start': [
    '"{name}" does not say with which step it begins.',
    'A dossier that enters it would not know where to stand.',
    'Choose a step inside it as the one it begins with.',
  ],
  'parallel-without-branches': [
    'The parallel block "{node}" has no branches.',
    'There is nothing for a dossier to do in it.',
    'Add branches, or remove the block.',
  ],
  'join-edges': [
    'The parallel block "{node}" has {count} ways on when its branches are done; it needs exactly one.',
    'When they are done a dossier would not know where to go.',
    'Connect the block to what comes next, once.',
  ],
  'join-impossible': [
    '"{node}" waits for {count} branches, but at most {branches} can be open together.',
    'There will never be as many as it says.',
    'Lower the number, or look again at the conditions of the branches.',
  ],
  'wait-without-arms': [
    'The wait "{node}" does not say what for.',
    'A dossier would wait for ever.',
    'Add at least one thing that ends it.',
  ],
  'arm-edges': [
    '"{node}": the case "{arm}" has {count} ways on; it needs exactly one.',
    'When it happens a dossier would not know where to go.',
    'Draw exactly one way from "{node}" for it.',
  ],
  'edge-without-arm': [
    'The way "{edge}" does not say when it is taken.',
    'No dossier would ever take it.',
    'Choose the end of the wait, or the answer, it belongs to.',
  ],
  'period-zero': [
    'The wait "{node}" has a period of zero.',
    'Waiting zero days is not waiting; a dossier could go round for ever.',
    'Enter a period above zero, or remove the wait.',
  ],
  'end-has-edges': [
    'The end "{node}" has {count} ways on.',
    'A dossier that has ended goes nowhere.',
    'Remove them, or make this a step.',
  ],
  'end-inside-group': [
    'The end "{node}" lies in the phase "{container}".',
    'A dossier that has ended is in no phase.',
    'Drag it to the main procedure.',
  ],
  'edge-from-unknown': [
    'The way "{edge}" leaves "{id}", which does not exist; did you mean "{nearest}"?',
    'It is connected to nothing.',
    'Connect it from something that is there, or remove it.',
  ],
  'edge-to-unknown': [
    'The way "{edge}" leads to "{id}", which does not exist; did you mean "{nearest}"?',
    'Whoever presses the button sends the dossier nowhere.',
    'Connect it to something that is there, or remove it.',
  ],
  'edge-into-start': [
    'The way "{edge}" leads back to the start.',
    'The start is only for opening a dossier.',
    'Lead it to the first step.',
  ],
  'edge-into-branch': [
    'The way "{edge}" leads from outside into the middle of the branch "{branch}".',
    'The branches beside it would start over.',
    'Lead it to the whole parallel block, and choose the branch to reopen.',
  ],
  'reopens-unknown': [
    'The way "{edge}" reopens the branch "{branch}", which the block it leads to does not have.',
    'Nothing would be reopened.',
    'Choose a branch of the block it leads to.',
  ],
  'automatic-cycle': [
    'A dossier goes round with nobody doing anything: {path}.',
    'Once in this circle it would never stop turning.',
    'Put a step or a wait into the circle.',
  ],

  'performer-missing': [
    '"{node}" has nobody to do it.',
    "It would be in nobody's work list.",
    'Choose a role and an agency.',
  ],
  'role-missing': [
    '"{node}": the role of whoever does it is not chosen.',
    'The agency is known, but the work is in nobody’s list there.',
    'Choose a role.',
  ],
  'agency-missing': [
    '"{node}": the agency that does it is not chosen.',
    'The role is known, but not of which agency.',
    'Choose an agency.',
  ],
  'role-unknown': [
    '"{node}": there is no role "{role}"; did you mean "{nearest}"?',
    'Nobody holds it, so the work reaches nobody.',
    'Choose a role from the list.',
  ],
  'agency-unknown': [
    '"{node}": there is no agency {agency} in force; did you mean {nearest}?',
    'The work would reach nobody.',
    'Choose an agency of the register, or the successor.',
  ],
  'relation-unknown': [
    '"{node}": the register has no relation "{relation}"; did you mean "{nearest}"?',
    'The performing agency cannot be found.',
    'Choose a relation of the register.',
  ],
  unstaffed: [
    '"{node}": nobody holds the role {role} at {agencies}.',
    'Dossiers would lie there unseen.',
    'Appoint somebody there, or choose another role or agency.',
  ],
  'duration-missing': [
    'The step "{node}" has no duration.',
    'The total cannot be held against the legal limit.',
    'Enter a duration, or choose "not stated" where the text gives none.',
  ],
  'limit-unknown': [
    '"{node}" mentions the limit "{limit}", which does not exist.',
    'It is unknown where the time comes from.',
    'Choose a limit of this procedure.',
  ],
  'status-missing': [
    '"{node}" has no national status.',
    'Applicants who look on the national portal would not see where their dossier is.',
    'Choose one of the ten.',
  ],
  'pause-rule-unknown': [
    '"{node}" does not count its time, for the reason "{rule}", which does not exist.',
    'Nobody could explain why the time does not count.',
    'Choose a reason of this procedure.',
  ],
  'status-without-pause': [
    '"{node}" has the status {status}, but its time counts.',
    'The national portal takes the clock to stand still; the two would say different things.',
    'Choose a reason for not counting, or another status.',
  ],
  'title-missing': [
    'Something has no name.',
    'Whoever gets it would not know what to do.',
    'Name it, verb first, such as "Appraise the dossier".',
  ],
  'label-missing': [
    'A way leaving "{from}" has no label.',
    'Whoever has the dossier sees a button without a name.',
    'Give the action a label.',
  ],
  'paper-unknown': [
    'The paper "{paper}" is not among the components of the dossier[, but "{edge}" asks for it].',
    'Only published papers may be asked for.',
    "Choose one of the dossier's components, or add it there if it was published.",
  ],
  'milestone-dangling': [
    'The milestone "{milestone}" hangs on "{id}", which does not exist.',
    'It would never be reached.',
    'Choose the step or way again.',
  ],
  'milestone-never': [
    'No action makes the milestone "{milestone}" happen.',
    'A limit or a wait that hangs on it would never start or end.',
    'Record "{mark}" on the right action.',
  ],
  'milestone-unknown': [
    '"{node}" hangs on the milestone "{milestone}", which does not exist; did you mean "{nearest}"?',
    'The limit or wait has nothing to hang on.',
    'Choose a milestone of this procedure.',
  ],
  'covers-unknown': [
    'The limit "{limit}" covers "{id}", which does not exist.',
    'The time of the step that was meant would not count.',
    'Choose the covered steps again.',
  ],
  'budget-node-unknown': [
    'A share of the limit "{limit}" is given to "{id}", which does not exist; did you mean "{nearest}"?',
    'Nobody would use that time.',
    'Choose a step, phase or branch of this procedure.',
  ],
  'budget-agency-idle': [
    'A share of the limit "{limit}" is given to an agency that performs nothing in this procedure.',
    'That time would never be used.',
    'Name the agency as its steps do, or give the time to the steps.',
  ],
  'budgets-exceed-limit': [
    'The limit "{limit}" allows {allowed} working days, but the shares given one after another make {given}.',
    'With every agency within its share the dossier would still be late.',
    'Shorten a share, or give the source if it was published so.',
  ],
  'limit-fraction': [
    'The limit "{limit}" is {value}, not a whole number.',
    'Legal limits are whole days, or working hours.',
    'Use a whole number, or working hours.',
  ],
  'promise-count': [
    '{count} limits are printed on the receipt; there must be exactly one.',
    'The applicant needs one date, no more and no less.',
    'Choose exactly one limit as the one printed on the receipt.',
  ],
  'limit-exceeded': [
    'The limit "{limit}" ({term}) is not enough: the longest way takes {worst} of eight hours (a step without a figure adds nothing): {way}.[ The case: {case}.]',
    '[Counted from {from}, it is over at {endsAt} although it is due at {dueAt}. ]With every step on time the dossier is still late.',
    'Shorten a step on this way, lengthen the limit, or acknowledge with its source that it was published so.',
  ],
  'limit-exceeded-in-season': [
    'The limit "{limit}" ({term}) is not enough when {season} ({date}) lies in between: {way}.[ The case: {case}.]',
    '[Counted from {from}, it is over at {endsAt} although it is due at {dueAt}. ]In weeks without a holiday it is enough.',
    'Count the limit in working days, shorten a step, or plan for those who come before the holidays.',
  ],
  'loop-unbounded': [
    'The way back "{edge}", from "{from}" to "{to}", can be taken any number of times[, and each round takes up to {worst}]. The time counts against {limits}.',
    'However generous the limit, enough rounds make the dossier late.',
    '{cure}.',
  ],
  'limit-not-proved': [
    'It is not proved that the time is always enough ({limits}): {reason}, see "{node}".',
    'The total cannot be added up and held against the limit.',
    '{cure}.',
  ],
  'fact-unknown': [
    'The fact "{fact}" is not declared; did you mean "{nearest}"?',
    'A condition that uses it never holds.',
    'Declare it, or choose another.',
  ],
  'condition-type': [
    'The fact "{fact}" ({type}) cannot be compared with "{value}".',
    'The condition could never hold.',
    'Choose a value that it can have.',
  ],
  'back-from-automatic': [
    'The way "{edge}" leads back to where the dossier came from, but leaves "{from}", where nobody holds it.',
    'Only where somebody holds a dossier is it known where it came from.',
    'Draw the way back from a step, or lead it to one place.',
  ],
  'edge-into-side-step': [
    'The way "{edge}" leads into the side step "{step}".',
    'A side step is opened beside a step; no way leads to it.',
    'Lead it to the step itself, or make the side step an ordinary one.',
  ],
  'side-step-edge': [
    'The way "{edge}" leaves the side step "{step}" for a step it does not stand beside.',
    'Finishing a side step only closes it; the dossier stays at the step beside it.',
    'Lead it back to a step it stands beside.',
  ],
  'consultation-empty': [
    'The consultation "{node}" asks nobody.',
    'Nobody would answer and the dossier would wait for ever.',
    'Add somebody to ask, or let whoever sends it choose.',
  ],
  'linked-edges': [
    '"{node}" has {count} ways on that are taken by themselves; it needs exactly one.',
    'When the linked dossiers are closed, this one would not know where to go.',
    'Keep one; give every other way somebody who takes it.',
  ],
  'linked-empty': [
    '"{node}" links to no procedure.',
    'There is no dossier to open or to wait for.',
    'Add at least one linked dossier, or remove it.',
  ],
  'beside-unknown': [
    'The side step "{node}" stands beside "{step}", which is no step.',
    'A side step can only be opened while a step is open.',
    'Choose the step it stands beside.',
  ],
  'deadline-limit-missing': [
    'In the phase "{node}" something is to happen at a deadline, but not of which limit.',
    'A phase has no time of its own, so it would never happen.',
    'Choose the limit.',
  ],
  'deadline-edge': [
    'At the deadline of "{node}" a way is to be taken that does not start there.',
    'Only ways that leave it can be taken.',
    'Choose a way that starts at "{node}".',
  ],
  'deadline-unit': [
    'At "{node}" something is to happen months, or a cut-off, before the deadline.',
    'Time before a deadline is counted in days and hours only.',
    'Use working days, days or working hours.',
  ],
  'arm-without-dossier': [
    'The wait "{node}" waits for another dossier but does not say which.',
    'It would wait for ever.',
    'Choose the fact that holds its code.',
  ],
  'condition-too-large': [
    'A condition has {parts} parts, {depth} deep; at most {maxParts} and {maxDepth} are accepted.',
    'Conditions are judged at every change of every dossier; one so long slows them all.',
    'Split it, or use one fact in place of a whole group.',
  ],
  'fact-source-unknown': [
    'The fact "{fact}" comes from "{id}", which does not exist; did you mean "{nearest}"?',
    'It would never have a value, and a condition that uses it never holds.',
    'Choose its source again.',
  ],
  'fact-source-type': [
    'The fact "{fact}" is declared as {type}, but its source gives: {types}.',
    'What it gets could not be compared.',
    'Change its type.',
  ],
  'fact-circular': [
    'The fact "{fact}" is worked out from itself.',
    'It would never have a value.',
    'Begin from a date of the form, or the day of reception.',
  ],
  'fact-out-wrong': [
    'A linked dossier gives back "{fact}", which is not declared as coming from a linked dossier.',
    'The value would be dropped.',
    'Let the fact come from the linked dossier.',
  ],
  'fact-known-nowhere': [
    'The fact "{fact}" is said to be known from "{node}", which does not exist.',
    'It is unclear from which step on it may be used.',
    'Choose the step again.',
  ],
  'fact-too-early': [
    'The fact "{fact}" may not be known when it is used: only after "{node}", and there is a way that does not pass it.',
    'For a dossier that takes that way the condition never holds.',
    'Use it later, give it a default, or let every way pass "{node}".',
  ],
  'milestone-skippable': [
    '"{node}" waits for the milestone "{milestone}", but the branch "{branch}" can be done without it.',
    'The dossier would then wait for ever.',
    'Give the wait another way out, or let every way of that branch reach the milestone.',
  ],
  'milestone-circular': [
    'The branches wait for each other: {path}.',
    'None of them can go on.',
    'Let one go on without waiting for the other.',
  ],
  'restart-elsewhere': [
    'After "{node}" the time begins anew, but the dossier goes on in the middle of the procedure.',
    'By the general rule it then returns to the first step too.',
    'Lead the way to the first step, or give the ground for going on here.',
  ],
  'linked-cycle': [
    'The procedures open each other at once: {path}.',
    'One dossier would open others without end.',
    'Put a step in between, or attach a dossier that is there instead of opening one.',
  ],
  'result-unknown': [
    '"{edge}" makes the result "{result}", which the procedure does not list; did you mean "{nearest}"?',
    'Only published results may be handed over.',
    'Choose one of the list, or add it there.',
  ],
  'result-never-made': [
    'The result "{result}" is listed, but no action in the drawing brings it about.',
    'No clerk has a button that records this result, and neither the table of the procedure nor the papers name it.',
    'Open the action that signs or issues it and choose it under Results it brings about; what is not used leaves the list.',
  ],
  'consultation-without-limit': [
    'The consultation "{node}" has no time to answer.',
    'Nobody knows when to remind and when no answer is silence.',
    'Set a limit for answers, or give the source where none was published.',
  ],
  'silence-not-stated': [
    'The publication does not say what no answer to "{node}" means.',
    'The dossier then goes on waiting and shows as late.',
    'Nothing needs doing where it is so; else choose what silence means.',
  ],
  'covers-nothing': [
    'The limit "{limit}" covers no step and no agency.',
    'It would run with nobody answerable.',
    'Choose steps or agencies, or the whole procedure.',
  ],
  'consultation-unknown': [
    'The pause rule "{rule}" names "{id}", which is no consultation.',
    'It is unknown whose time to answer stands still.',
    'Choose a consultation.',
  ],
  'new-limit-missing': [
    'The pause rule "{rule}" gives a new limit but not how long.',
    'After the pause the appointment would stay what it was.',
    'Enter the new limit.',
  ],
  'procedure-unknown': [
    '"{node}" leads to the procedure "{procedure}", which is not published here.',
    'No dossier of it can be opened or waited for.',
    'Publish it first, correct its code, or name the system that keeps the dossier.',
  ],
  'child-field-unknown': [
    '"{node}" hands the field "{field}" to the procedure {procedure}, whose form has no such field.',
    'The other procedure would not take the dossier.',
    'Choose a field of its form.',
  ],
  'child-paper-unknown': [
    '"{node}" hands the paper "{paper}" to the procedure {procedure}, which does not ask for it.',
    'The other procedure would not take it.',
    'Choose one of its components.',
  ],
  'child-field-missing': [
    '"{node}" opens a dossier of {procedure} without these required fields: {fields}.',
    'That dossier could not be opened.',
    'Hand these fields on too.',
  ],
  'definition-missing-field': [
    '{place}: the field "{name}" is missing.',
    'A procedure file cannot do without it.',
    'Add "{name}": {expected}.',
  ],
  'start-not-inside': [
    '"{name}" begins with "{start}", which lies elsewhere.',
    'A dossier that enters it would not know where to stand.',
    'Drag that step inside, or choose another to begin with.',
  ],
  'end-outside-branch': [
    '"{node}" ends a branch but lies in none.',
    'A dossier that gets here would stand nowhere.',
    'Drag it into its branch, or choose an outcome of the dossier.',
  ],
  'limit-never-ends': [
    'The limit "{limit}" starts at "{starts}", but no way leads from there to its end "{ends}".',
    'The clock would run until the dossier is closed; the two may be the wrong way round.',
    'Choose an end that comes after the start.',
  ],
  'fact-field-unknown': [
    'The fact "{fact}" comes from the field "{field}", which the form does not have; did you mean "{nearest}"?',
    'It would never have a value, and a condition that uses it never holds.',
    'Choose a field of the form, or add it.',
  ],
  'form-schema-malformed': [
    'The schema of the form: "{keyword}" has the wrong shape.',
    'The form cannot be shown, and nothing that is filled in can be checked.',
    'Make "properties" an object with a schema for each field, and "required" a list of the names of fields.',
  ],
  'form-field-malformed': [
    'The field "{field}" of the form is not described by a JSON Schema.',
    'It cannot be shown, and what is filled in cannot be checked.',
    'Describe it by an object, for instance a text: "type": "string"; or leave the field out.',
  ],
  'fact-field-type': [
    'The fact "{fact}" is declared as {type}, but the field "{field}" of the form is {holds}.',
    'A comparison could never hold.',
    'Give both the same type.',
  ],
  'end-leaves-open': [
    'A dossier can end at "{node}" with something still to do: {open}.',
    'It is not closed until somebody records that.',
    'Record it on the way here; leave it where it is meant so.',
  ],
  'competent-circular': [
    'The competent agency is given as "the competent agency".',
    'None could ever be found.',
    'Name the agency, or find it by a relation from the desk or from the form.',
  ],
  'deadline-demands': [
    'At the deadline the way "{edge}" is taken, but it asks for a reason, papers, facts or signatures.',
    'Nobody is there to give them, so it could not be taken.',
    'Draw a way of its own for the deadline that asks for nothing.',
  ],
  'scenario-unknown': [
    'The scenario "{scenario}" mentions "{id}", which the procedure does not have; did you mean "{nearest}"?',
    'It would always fail.',
    'Correct the name in the scenario.',
  ],
  'scenarios-missing': [
    'The procedure has no scenarios.',
    'Nobody has said how a dossier should go, so nothing can be tried again after a change.',
    'Record a few: the ordinary way, one with a supplement, one refused.',
  ],
};
