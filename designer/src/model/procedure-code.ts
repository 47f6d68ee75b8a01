/** A procedure's id, with its case where it has several. */
export const procedureCode = /^[a-z][a-z0-9_]{0,63}(\.[a-z][a-z0-9_]{0,63})?$/;

/** What stands for a procedure until its author has chosen one. */
export const unchosenProcedure = 'thu_tuc';
