/**
 * Actions that are not drawn and are shown beside the drawn ones all the same, because a flow may wait for them: without
 * them nobody sees why a dossier does not go on.
 */
export const waitedForUndrawn: readonly string[] = [
  'consultation.answer',
  'task.sign',
  'task.acknowledge',
  'task.openSideStep',
  'linked.attach',
  'linked.retry',
  'service.record',
  'service.retry',
  'dossier.settle',
  'dossier.resume',
  'dossier.grantWithdrawal',
  'dossier.declineWithdrawal',
];
