import type { WordingTable } from './wording-table.ts';

/** English words for what became of a file that was made elsewhere. */
export const exchangeWordingEn: WordingTable = {
  'foreign-too-large': [
    'The file has {size} bytes; at most {max} are accepted.',
    'No drawing of a procedure needs that much.',
    'Check the tool that wrote it, or split the drawing.',
  ],
  'foreign-encoding': [
    'The file is not what its encoding "{encoding}" says.',
    'Letters would be misread without anybody noticing.',
    'Save the file as UTF-8.',
  ],
  'foreign-unknown': [
    'The file is neither BPMN 2.0 nor a BusinessService of DIGIT.',
    'It is unknown how to read it.',
    'Choose a .bpmn file, BPMN 2.0 XML or BusinessService JSON.',
  ],
  'xml-doctype': [
    'Line {line}: the file declares a DOCTYPE or entities of its own.',
    'Such a declaration can open files, call out or grow a thousandfold, so it is not read at all.',
    'Remove <!DOCTYPE …>; a BPMN drawing needs none.',
  ],
  'xml-instruction': [
    'Line {line}: the file has a processing instruction <?…?>.',
    'It tells whoever reads it to do something else; a drawing needs none.',
    'Remove it from the file.',
  ],
  'xml-malformed': [
    'Line {line}: this is not well-formed XML near "{near}".',
    'What follows cannot be read.',
    'Mend the tag there, or export the file again.',
  ],
  'xml-character': [
    'Line {line}: "{found}" is no character or entity that XML knows.',
    'It is not replaced by another, which could say something else.',
    'Correct or remove it.',
  ],
  'xml-too-deep': [
    'Line {line}: elements are nested more than {max} deep.',
    'No drawing needs that.',
    'Check the tool that wrote the file.',
  ],
  'xml-too-many-elements': [
    'Line {line}: the file has more than {max} elements.',
    'No drawing needs that many.',
    'Split it into several drawings.',
  ],
  'xml-too-many-attributes': [
    'Line {line}: "{element}" has more than {max} attributes.',
    'No element needs that many.',
    'Check the tool that wrote the file.',
  ],
  'xml-duplicate-attribute': [
    'Line {line}: the attribute "{found}" occurs twice.',
    'It is unknown which value is meant.',
    'Remove one of them.',
  ],
  'xml-duplicate-id': [
    'Line {line}: the id "{id}" is already that of another element.',
    'The two cannot be told apart.',
    'Change one of them.',
  ],
  'xml-namespace': [
    'Line {line}: the prefix "{found}" is not declared or takes a name that XML reserves.',
    'It is unknown which language the element belongs to.',
    'Declare it with xmlns:….',
  ],
  'foreign-not-bpmn': [
    'Line {line}: the file does not follow BPMN 2.0 ({element}).',
    'Only a drawing whose root is BPMN 2.0 definitions can be read.',
    'Export it again as BPMN 2.0.',
  ],
  'foreign-no-process': [
    'Line {line}: the file holds no process with a flow.',
    'A conversation, a choreography or an empty frame is no procedure.',
    'Choose a file with at least one process with steps and flows.',
  ],
  'foreign-no-start': [
    'Line {line}: "{name}" begins nowhere.',
    'It is unknown where a dossier sets out.',
    'Draw a start event.',
  ],
  'foreign-many-starts': [
    'Line {line}: the drawing begins in several places ({count}), "{name}" among them.',
    'A procedure has one reception; which is meant is not guessed.',
    'Lead the start events to one place, or split the drawing.',
  ],
  'foreign-start-leads-nowhere': [
    'Line {line}: no flow leaves "{name}".',
    'A dossier would stay at the start for ever.',
    'Connect the start event to the first step.',
  ],
  'foreign-parallel-crossed': [
    'Line {line}: the branches that part at "{name}" do not meet again at one gateway, or run into each other.',
    'Such a drawing can leave work open or do it twice; it is not straightened by guess.',
    'Let all branches meet at one joining gateway, none leading elsewhere.',
  ],
  'foreign-parallel-entered': [
    'Line {line}: a flow leads from outside into the middle of a branch that parts at "{name}".',
    'It would be unknown whether the other branches run.',
    'Lead that flow to a place before the split.',
  ],
  'foreign-parallel-unjoined': [
    'Line {line}: the branches that run at once from "{name}" meet without a joining gateway.',
    'By the standard, what follows would run once for each branch.',
    'Put a parallel join where they meet.',
  ],
  'foreign-join-waits': [
    'Line {line}: only some branches run from "{name}", but where they meet all are waited for.',
    'A dossier would wait for ever for a branch that never ran.',
    'Use a join of the same kind as the split.',
  ],
  'foreign-join-shared': [
    'Line {line}: the join of the branches from "{name}" also waits for flows from elsewhere.',
    'It is unknown when enough has come.',
    'Give every set of branches a join of its own.',
  ],
  'foreign-join-alone': [
    'Line {line}: the join "{name}" waits for branches that did not part at one place.',
    'A dossier could wait for ever.',
    'Make it an exclusive gateway, or draw the split that belongs to it.',
  ],
  'foreign-too-tangled': [
    'Line {line}: the branches from "{name}" are too tangled to find where they meet.',
    'The search was stopped so as not to occupy the machine.',
    'Split the drawing into sub-processes.',
  ],
  'foreign-too-many-nodes': [
    'Line {line}: the drawing has {size} nodes; at most {max} are accepted.',
    'A drawing of that size can be neither run nor read.',
    'Split it into linked procedures.',
  ],
  'foreign-empty-circle': [
    'Line {line}: the flows through "{name}" go round without meeting a step.',
    'A dossier would circle for ever.',
    'Put at least one step into the circle.',
  ],
  'foreign-complex-gateway': [
    'Line {line}: the complex gateway "{name}" has no one meaning.',
    'When it goes on is known only to the tool that drew it.',
    'Use a parallel, exclusive or inclusive gateway.',
  ],
  'foreign-only-scripts': [
    'Line {line}: everything the drawing does, such as "{name}", is a script.',
    'Code of another tool is never run here, and nothing is left for people to do.',
    'Draw it again with steps of officials.',
  ],
  'foreign-unsayable': [
    'Line {line}: "{name}" cannot be written as a procedure document ({detail}).',
    'Something would be lost.',
    'Mend the named place in the drawing.',
  ],
  'foreign-without-id': [
    'Line {line}: "{name}" has no id.',
    'No flow can lead to it.',
    'Export the file again.',
  ],
  'foreign-flow-loose': [
    'Line {line}: an end of the flow "{name}" is connected to nothing, or to what could not be imported.',
    'Such a flow leads a dossier nowhere.',
    'Connect it again in the designer if it is needed.',
  ],
  'foreign-border-loose': [
    'Line {line}: the boundary event "{name}" sits on nothing or leads nowhere.',
    'It is unknown what shall happen then.',
    'Add an action in the designer if it is needed.',
  ],
  'foreign-border-beside': [
    'Line {line}: the boundary event "{name}" starts a flow beside the work without ending it.',
    'Our language has no such flow.',
    'Draw a side step, or a reminder of the step.',
  ],
  'foreign-compensation': [
    'Line {line}: "{name}" is compensation, which undoes what was done.',
    'A history is only added to; what was done is not undone.',
    'Draw a step that corrects, or a way back.',
  ],
  'foreign-link-loose': [
    'Line {line}: the link "{name}" has no partner of the same name.',
    'The flow breaks off there.',
    'Connect it in the designer.',
  ],
  'foreign-not-said': [
    'Line {line}: the element {element} "{name}" has no counterpart here.',
    'Saying something near to it would be wrong.',
    'Draw that part in the designer if it is needed.',
  ],
  'foreign-vendor': [
    'Line {line}: the element {element} belongs to the tool {tool}.',
    'Settings of another tool have no effect here.',
    'Nothing to do, unless it holds a rule of the procedure.',
  ],
  'foreign-head': [
    'Line {line}: "{name}" became a procedure, but the drawing states no code, field, competent agency or legal basis.',
    'Only whoever issues it knows these.',
    'Complete the general part before publishing.',
  ],
  'foreign-lane': [
    'Line {line}: the lane "{name}" is noted at each step; which agency and role it is, is unknown.',
    'Agencies and roles are never invented.',
    'Choose who performs the steps, or import again with --performers.',
  ],
  'foreign-lane-mapped': [
    'Line {line}: the lane "{name}" was given the performer that was named for it.',
    'As the mapping of this import says.',
    'Look the steps of the lane through.',
  ],
  'foreign-lane-unnamed': [
    'Line {line}: there is a lane without a name.',
    'It is unknown who performs its steps.',
    'Choose who performs each step.',
  ],
  'foreign-pool': [
    'Line {line}: the pool "{name}" says who takes part; its name is used where the process has none.',
    'A participant of a drawing is no agency of the register.',
    'Choose the competent agency in the general part.',
  ],
  'foreign-message-flow': [
    'Line {line}: the message "{name}" between two parties is noted at the step that sends and the one that receives it.',
    'Procedures are connected here only by linked dossiers or services.',
    'Draw one of these if it shall really be sent.',
  ],
  'foreign-definition': [
    'Line {line}: {element} "{name}" is a name, noted where it is used.',
    'It does nothing by itself.',
    'Nothing to do.',
  ],
  'foreign-owner': [
    'Line {line}: the performer "{name}" is noted at the step.',
    'A name in a drawing is no role here.',
    'Choose a role and an agency for the step.',
  ],
  'foreign-process-empty': [
    'Line {line}: "{name}" has no flow and so became no procedure.',
    'An empty frame only says that somebody takes part.',
    'Nothing to do.',
  ],
  'foreign-annotation': [
    'Line {line}: an annotation went into the notes.',
    'It is what whoever drew it wanted to say.',
    'Read it: it may hold a time limit or a condition.',
  ],
  'foreign-association': [
    'Line {line}: an association says where an annotation belongs.',
    'It was used to put the note there.',
    'Nothing to do.',
  ],
  'foreign-layout': [
    'Line {line}: the places of the drawing are kept, stretched for our cards.',
    'A card here is larger than a box of BPMN.',
    'Arrange it automatically if you prefer.',
  ],
  'foreign-layout-anew': [
    'Line {line}: the drawing is arranged anew.',
    'It has phases or parallel branches that the original did not draw as frames.',
    'Nothing to do.',
  ],
  'foreign-outcome': [
    'Line {line}: "{name}" is an end; "granted" was put down for now.',
    'The drawing does not say whether the dossier was granted or refused.',
    'Choose the outcome of this end.',
  ],
  'foreign-choice': [
    'Line {line}: the question "{name}" became the actions of the step "{step}".',
    'Whoever does the step answers it.',
    'Check what the actions are called.',
  ],
  'foreign-condition': [
    'Line {line}: the condition "{condition}" of the flow "{name}" is still to be set; it is kept in the note.',
    'Expressions of another tool are never run here.',
    'Set it with the rule builder.',
  ],
  'foreign-otherwise': [
    'Line {line}: the flow "{name}" was taken for "otherwise"; its condition "{condition}" is kept in the note.',
    'A decision needs one way for everything else, and the drawing names none.',
    'Check whether this is the right one.',
  ],
  'foreign-fact': [
    'Line {line}: the condition of the flow "{name}" uses the fact "{fact}", taken to come from the form.',
    'The drawing does not say who enters it, and when.',
    'Choose where the fact comes from.',
  ],
  'foreign-event-passed': [
    'Line {line}: the event "{name}" only tells something; it is noted at the next step.',
    'A dossier does not stop there.',
    'Add a milestone if a limit needs it.',
  ],
  'foreign-start-event': [
    'Line {line}: "{name}" begins with an event; here a dossier begins when it is received.',
    'The event is noted at the start.',
    'Check who may open a dossier.',
  ],
  'foreign-timer': [
    'Line {line}: the time "{text}" of "{name}" is still to be set; for now an official records it.',
    'Only ISO 8601 durations can be counted; words are not guessed.',
    'Set a period or a date in the designer.',
  ],
  'foreign-days': [
    'Line {line}: "{text}" was taken as calendar days or months, not working days.',
    'ISO 8601 knows only calendar days.',
    'Change it to working days if the rule says so.',
  ],
  'foreign-hours': [
    'Line {line}: "{text}" was put down in hours, which are working hours here.',
    'The drawing counts clock hours.',
    'Check the time.',
  ],
  'foreign-script': [
    'Line {line}: "{name}" is a script; it became a step for a person, the script is kept in its note.',
    'Code of another tool is never run here.',
    'Delete the step if nobody has to do anything.',
  ],
  'foreign-rules': [
    'Line {line}: "{name}" asks a decision table of another tool; it became a step for a person.',
    'That table is not in the file.',
    'Draw it as a decision, or keep the step.',
  ],
  'foreign-send': [
    'Line {line}: "{name}" sends a message; it became a step.',
    'Messages of another tool cannot be sent from here.',
    'Make it a service if a system receives it.',
  ],
  'foreign-ad-hoc': [
    'Line {line}: "{name}" holds work in any order; it became one step, the work is named in its note.',
    'Any order is no flow.',
    'Draw side steps if each shall be followed.',
  ],
  'foreign-several': [
    'Line {line}: "{name}" is done by several; it became a step of one.',
    'The drawing does not say who they are.',
    'Make it a consultation and name who is asked.',
  ],
  'foreign-repeated': [
    'Line {line}: "{name}" is done several times in the drawing; here it is done once.',
    'The drawing does not say for whom or how often.',
    'Make it a consultation, or add an action that leads back.',
  ],
  'foreign-awaited': [
    'Line {line}: "{name}" waits for "{text}"; for now an official records it.',
    'Conditions of another tool are not watched here.',
    'See who records it.',
  ],
  'foreign-start-added': [
    'Line {line}: the drawing has no start event; one was added before "{name}".',
    'By the standard a process begins where no flow leads.',
    'Nothing, if it is meant so.',
  ],
  'foreign-end-added': [
    'Line {line}: nothing in the drawing ends it after "{name}"; an end was added, "granted" for now.',
    'The drawing does not say whether the dossier was granted or refused.',
    'Choose the outcome of that end, or lead it on.',
  ],
  'foreign-loop': [
    'Line {line}: "{name}" is repeated on a condition of the other tool.',
    'That condition cannot be read.',
    'Add an action that leads back to it.',
  ],
  'foreign-service': [
    'Line {line}: "{name}" became the service "{service}".',
    'That system is not connected here.',
    'Set it up, or make it a step of an official.',
  ],
  'foreign-called': [
    'Line {line}: "{name}" became a linked dossier of the procedure "{procedure}".',
    'That procedure may not exist here.',
    'Choose the linked procedure.',
  ],
  'foreign-paper': [
    'Line {line}: the data "{name}" was taken for a required paper of the dossier.',
    'A drawing does not tell papers from data.',
    'Remove it if it is none; state originals and copies.',
  ],
  'foreign-data-unnamed': [
    'Line {line}: there is data without a name.',
    'It is unknown which paper it is.',
    'Add the paper if it is one.',
  ],
  'own-extension-newer': [
    'Line {line}: the file was written by a newer release ({version}).',
    'Reading it here could lose data.',
    'Upgrade, then import it again.',
  ],
  'own-extension-misplaced': [
    'Line {line}: the extension of the procedure stands in the wrong place or twice.',
    'It is unknown which is meant.',
    'Export the procedure again and edit that file.',
  ],
  'own-extension-broken': [
    'Line {line}: the extension of "{name}" cannot be read.',
    'Its content was damaged.',
    'Export the procedure again and edit that file.',
  ],
  'own-renamed': [
    'Line {line}: "{was}" is now called "{name}".',
    'The drawing shows the Vietnamese name; the English one stays.',
    'Change the English name if needed.',
  ],
  'own-note-changed': [
    'Line {line}: the note of "{name}" was changed.',
    'The documentation of the drawing is the Vietnamese note.',
    'Change the English note if needed.',
  ],
  'own-moved': [
    'Line {line}: a box was moved.',
    'Only the layout changes, not what the procedure means.',
    'Nothing to do.',
  ],
  'own-redirected': [
    'Line {line}: the flow "{name}" now leads from "{from}" to "{to}".',
    'As the edited drawing shows.',
    'Check the way.',
  ],
  'own-added': [
    'Line {line}: "{name}" was drawn with another tool.',
    'Who performs it, its time and its status are not stated.',
    'Complete it in the designer.',
  ],
  'own-copied': [
    'Line {line}: "{name}" is a copy of another box; it became a new node without content.',
    'Two boxes cannot be the same step.',
    'Complete it in the designer.',
  ],
  'own-removed': [
    '"{removed}" is no longer in the drawing and was left out.',
    'It was deleted with another tool.',
    'Check limits, milestones and conditions that mention it.',
  ],
  'own-part-lost': [
    'Line {line}: "{name}" is still drawn but has lost its content.',
    'The other tool dropped the extension; that content cannot be guessed.',
    'Export the procedure again, edit that file and keep the extensions.',
  ],
  'own-helper-missing': [
    'The helper "{helper}" was deleted, but the procedure still needs it.',
    'It only shows what is written in the content of a node.',
    'To be rid of it, change the node in the designer.',
  ],
  'own-type-changed': [
    'Line {line}: "{name}" was given another type (it was {was}); the old one is kept.',
    'The content of the node belongs to it.',
    'Change the type in the designer.',
  ],
  'own-moved-inside': [
    'Line {line}: "{name}" was put into another frame (it was in {was}); it stays where it was.',
    'Another frame means other limits and ways out.',
    'Move it in the designer.',
  ],
  'own-condition-changed': [
    'Line {line}: the condition of the flow "{name}" was changed to "{condition}"; the old one is kept.',
    'The text in the drawing is only there to be read.',
    'Change the condition in the designer.',
  ],
  'own-condition-untaken': [
    'Line {line}: the condition "{condition}" of the new flow "{name}" was not taken.',
    'Expressions of another tool are never run here.',
    'Set the condition with the rule builder.',
  ],
  'own-default-changed': [
    'Line {line}: whether the flow "{name}" is taken when no other is was changed; it stays as it was.',
    'The mark in the drawing is only there to be seen.',
    'Change the rules of the decision in the designer.',
  ],
  'own-name-lost': [
    'Line {line}: "{was}" has lost its name in the drawing; the old name is kept.',
    'What people are to do needs a name.',
    'Give it another name in the designer if needed.',
  ],
  'own-lane-changed': [
    'Line {line}: "{name}" now lies in the lane "{lane}"; who performs it is unchanged.',
    'A lane only shows who performs what.',
    'Change who performs it in the designer.',
  ],
  'own-document-lost': [
    'Line {line}: "{name}" was drawn by Motcua, but its content is gone; it was read like a drawing of another tool.',
    'The other tool dropped the extension of the process. Performers, limits, papers and conditions stood there.',
    'Export the procedure again, edit that file and keep the extensions.',
  ],
  'own-limit-text': [
    'Line {line}: the text of the limit "{limit}" was changed; the old limit is kept.',
    'The text in the drawing is only there to be read.',
    'Change the limit in the designer.',
  ],
  'own-flow-unclear': [
    'Line {line}: the flow "{name}" from "{from}" to "{to}" can mean several things and was not taken.',
    'One end is a helper, or it crosses a frame.',
    'Draw it in the designer.',
  ],
  'own-new-unclear': [
    'Line {line}: the added {element} "{name}" can mean several things and was not taken.',
    'Only steps, decisions and ends are taken from another tool.',
    'Draw it in the designer.',
  ],
  'own-not-taken': [
    'Line {line}: the added {element} "{name}" was not taken.',
    'It is no part of what a procedure says.',
    'Put what matters into the note of a step.',
  ],
  'digit-no-service': [
    'The file holds no BusinessService.',
    'There is nothing to import.',
    'Choose a workflow configuration of DIGIT.',
  ],
  'digit-shape': [
    'Line {line}: {place} does not have the shape of a BusinessService ({detail}).',
    'It cannot be read.',
    'Mend it as DIGIT describes it.',
  ],
  'digit-no-start': [
    'Line {line}: "{name}" has no start state.',
    'It is unknown where a dossier sets out.',
    'Mark one as the start state.',
  ],
  'digit-many-starts': [
    'Line {line}: "{name}" has several states without a name.',
    'Only one can be where a dossier does not exist yet.',
    'Keep one of them.',
  ],
  'digit-start-too': [
    'Line {line}: "{name}" is marked as a start too; here it is a step.',
    'A procedure has one start.',
    'Nothing to do if every dossier passes the start.',
  ],
  'digit-hours': [
    'Line {line}: "{name}" has {hours} hours as published; here they are working hours.',
    'The other system counts clock hours.',
    'Check the time of the step.',
  ],
  'digit-time-uncountable': [
    'Line {line}: the {sla} ms of "{name}" are no time a limit can have; it is not stated here.',
    'A limit has at least a minute and at most 10,000 hours.',
    'State the time in the designer.',
  ],
  'digit-state-twice': [
    'Line {line}: the state "{name}" stands in the file twice; this one is a step to which nothing leads.',
    'Actions name the state they lead to; they lead to the first.',
    'Delete one of the two.',
  ],
  'digit-no-time': [
    'Line {line}: "{name}" states no time.',
    'Not stated does not mean none.',
    'State the time of the step before publishing.',
  ],
  'digit-promise': [
    'Line {line}: the {hours} hours of the whole "{name}" became the promise, in working hours.',
    'The other system counts clock hours until a final state.',
    'Check the limit, where it starts and where it ends.',
  ],
  'digit-no-promise': [
    'Line {line}: "{name}" states no time of the whole, or has no end.',
    'A receipt must promise a date.',
    'Set the promised limit.',
  ],
  'digit-documents': [
    'Line {line}: "{name}" demands an upload without saying of what.',
    'Papers are never invented.',
    'Name the paper and the action that needs it.',
  ],
  'digit-end-with-actions': [
    'Line {line}: "{name}" counts as final but still has actions; it became a step.',
    'Here nothing can be done after an end.',
    'Make what follows a procedure of its own, or keep the step.',
  ],
  'digit-no-actions': [
    'Line {line}: "{name}" has no action.',
    'A dossier would stay there for ever.',
    'Add an action, or make it an end.',
  ],
  'digit-roles': [
    'Line {line}: the roles {roles} of "{name}" are noted at the step.',
    'Roles of another system are no roles here.',
    'Choose who performs it, or import again with --performers.',
  ],
  'digit-next-unknown': [
    'Line {line}: "{name}" leads to "{next}", a state that is not in the file.',
    'It is unknown where the dossier goes.',
    'Add that state to the file, or draw the action in the designer.',
  ],
  'digit-inactive': [
    'Line {line}: the action "{name}" is switched off and was not imported.',
    'Nobody can take it.',
    'Nothing to do.',
  ],
  'digit-field': [
    'Line {line}: the field "{field}" is not understood.',
    'It may be a rule that is unknown here.',
    'Look it up in the other system.',
  ],
};
