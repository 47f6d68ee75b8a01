import type { WordingTable } from './wording-table.ts';

/** English words for why a dossier is not opened or advanced: what, why, cure. */
export const refusalWordingEn: WordingTable = {
  'channel-not-offered': [
    'This procedure is not received through "{channel}".',
    'It offers: {offered}.',
    'Choose another channel.',
  ],
  'opening-not-yours': [
    'The role "{role}" may not receive this dossier.',
    'It is for: {allowed}.',
    'Hand it to somebody with that role.',
  ],
  'occurred-in-future': [
    'It is said to have happened after it was recorded.',
    'What has not happened cannot be recorded.',
    'Correct the date and time.',
  ],
  'occurred-before-opened': [
    'It is said to have happened before the task was opened.',
    'What was not yet assigned cannot be done.',
    'Correct the date and time.',
  ],
  'wrong-version': [
    'The dossier is pinned to version {pinned}, not {given}.',
    'A dossier keeps the version it was received under.',
    'Use the right version.',
  ],
  'dossier-closed': [
    'The dossier is closed.',
    'A closed dossier takes no more actions.',
    'Open a new dossier for a correction.',
  ],
  'time-goes-back': [
    'It is recorded earlier than the line before it.',
    'History only goes forward.',
    "Check the server's clock.",
  ],
  'action-unknown': [
    'There is no action "{action}"; did you mean "{nearest}"?',
    'The procedure of this dossier does not draw it.',
    'Reload to see the actions there are.',
  ],
  'action-not-open': [
    'The action "{action}" is not open now.',
    'Somebody may just have done it.',
    'Reload the dossier.',
  ],
  'performer-not-found': [
    'Nobody was found for "{action}": {role}, {where}.',
    'The register leads to no agency, or to more than one.',
    'Have the task reassigned to an agency. So that it does not happen again, complete the register or correct where the procedure looks the agency up.',
  ],
  'action-not-yours': [
    'This action belongs to the role "{role}" of agency {agency}.',
    'Each step is done by its own role.',
    'Sign in as somebody who holds it.',
  ],
  'reason-required': [
    'This action needs a reason.',
    'The law asks for one on return, supplement and refusal.',
    'Write the concrete reason and try again.',
  ],
  'fact-required': ['"{fact}" is missing.', 'The next step depends on it.', 'Enter it and try again.'],
  'fact-not-asked': [
    'This action does not ask for "{fact}".',
    'Only what is asked for is recorded.',
    'Leave it out.',
  ],
  'fact-wrong-type': [
    'The value of "{fact}" is not of type {type}.',
    'It could not be used.',
    'Enter it again.',
  ],
  'supplement-not-asked': [
    'This action does not ask the applicant to supplement papers.',
    'Papers to supplement are named only where the applicant is asked for them.',
    'Leave the papers out, or take the action that asks for a supplement.',
  ],
  'supplement-twice': [
    'The paper "{paper}" is asked for twice.',
    'The slip has one row for each paper.',
    'Put everything about it into one row.',
  ],
  'supplement-unexplained': [
    'It is not said what to supplement in the paper "{paper}".',
    'The slip must say of each paper what is missing or wrong.',
    'Say it and try again.',
  ],
  'paper-required': [
    'Papers are missing: {papers}.',
    'The action needs them.',
    'Record the papers received and try again.',
  ],
  'condition-not-met': [
    'The condition of the action "{action}" is not met.',
    'The procedure allows it only then.',
    "Check the dossier's data.",
  ],
  'flow-fault': [
    'The procedure cannot go on from here: {detail}.',
    'The drawing runs in a circle or is damaged.',
    'Tell the administrator; the dossier stays as it was.',
  ],
  'timer-stale': [
    'This timer is no longer valid.',
    'The work is done or the limit has moved.',
    'Nothing needs doing.',
  ],
  'calendar-stale': [
    'The change of the calendar no longer concerns this dossier.',
    'The limit has not begun or has ended, and what is over keeps its date.',
    'Nothing needs doing.',
  ],
  'due-date-out-of-range': [
    'The corrected due date {dueAt} does not lie between {from} and {until}.',
    'A limit ends after it began, and within the years that calendars know.',
    'Give the day and hour at which the limit really ends.',
  ],
  'same-person': [
    'A corrected due date is confirmed by somebody else than who proposed it.',
    'Two persons answer for it.',
    'Ask another leader to confirm it.',
  ],
  'history-without-opening': [
    'The history does not begin with an opening.',
    'The state cannot be rebuilt.',
    'Check the stored history.',
  ],
  'history-opened-twice': [
    'The history opens the dossier twice.',
    'A dossier is received once.',
    'Check the stored history.',
  ],
  'nobody-to-consult': [
    'There is nobody to consult at "{node}".',
    'No respondent applies and no agency was named.',
    'Name the agencies to be asked and try again.',
  ],
  'dossier-stopped': [
    'The dossier is stopped.',
    'While it is stopped its tasks are suspended.',
    'Have it resumed first.',
  ],
  'backdating-needs-reason': [
    'It is recorded later than it happened, without a reason.',
    'Reviewers see every such line and must be able to judge it.',
    'Write the reason and try again.',
  ],
  'document-required': [
    'The number and date of the document are missing.',
    "What is recorded on somebody's behalf needs the paper that proves it.",
    "Enter the document's number and date and try again.",
  ],
  'occurred-required': [
    'The moment at which it happened is missing.',
    'What somebody else did is recorded with the time at which they did it.',
    'Enter date and time and try again.',
  ],
  'return-unknown': [
    '"{action}" cannot return to "{node}".',
    'The dossier can only go back to where it came from.',
    'Reload the dossier.',
  ],
  'too-many-respondents': [
    '{count} agencies are named; at most {max} can be asked at once.',
    'Nobody could follow so many answers.',
    'Name fewer, or consult in two rounds.',
  ],
  'signature-missing': [
    'Signatures are missing: {signers}.',
    'This action needs all of them.',
    'Have them signed first.',
  ],
  'side-step-open': [
    'The side step "{step}" is still open.',
    'It must be done before the dossier goes on.',
    'Finish it first.',
  ],
  'signal-stale': [
    'Nothing waits for this report any more.',
    'It was answered already, or the dossier has gone on.',
    'Nothing needs doing.',
  ],
  'input-required': [
    '"{input}" is missing.',
    'The action cannot be done without it.',
    'Enter it and try again.',
  ],
  'input-wrong': [
    'The value of "{input}" is not one that can be chosen here.',
    'It does not fit how the dossier stands now.',
    'Reload the dossier and choose again.',
  ],
  'extension-used-up': [
    'The limit "{limit}" has been extended as often as allowed ({max}).',
    'The procedure allows no more.',
    'Finish the dossier and apologise, or have the procedure changed.',
  ],
  'letter-without-date': [
    'There is no due date yet that a letter could be about.',
    'A letter of apology is about one date, and this one cannot be computed.',
    'Look at the limit and the calendar.',
  ],
  'letter-exists': [
    'There is a letter about this date already.',
    'One letter a date is enough.',
    'Open the letter there is.',
  ],
  'appointment-day-off': [
    'The new date cannot be {day}.',
    'It is a day off, or the calendar does not reach it.',
    'Choose a working day.',
  ],
  'appointment-not-later': [
    'The new date {day} is not later than the one promised, or is past.',
    'A new date lies after today and after the date promised.',
    'Choose a later day.',
  ],
  'extension-too-long': [
    'An extension of {value} is not possible for "{limit}"; at most {most}.',
    'The procedure bounds it.',
    'Enter a whole number within the bound.',
  ],
  'answer-final': [
    'This answer can no longer be changed.',
    'The time in which it could be revoked is over.',
    'Send another opinion to the asking agency in writing.',
  ],
  'linked-too-deep': [
    'Linked dossiers open each other {depth} levels deep; at most {max} are allowed.',
    'There is probably a circle of links.',
    'Ask the administrator to check the linked procedures.',
  ],
  'action-not-open-now': [
    'The action "{action}" is not open at this point (task: "{on}").',
    'The dossier stands elsewhere, or the task does not offer it.',
    'Open now are: {open}.',
  ],
  'moment-beyond-calendar': [
    'The working calendar does not know {at}.',
    'Limits can be counted only in the years that have been entered.',
    'Choose a moment in those years, or enter the year in the calendar.',
  ],
  'nothing-falls-due': [
    'Nothing is going to fall due.',
    'The dossier is closed, or waits for a person only.',
    'Take one of the open actions.',
  ],
};
