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
    'The performing agency was not found.',
    'The register names none, or more than one.',
    'Ask the administrator to complete the agency register.',
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
};
