import type { viTable } from './table-vi.ts';

export const enTable: typeof viTable = {
  table: {
    label: 'Internal-process table',
    columns: {
      number: 'Step',
      task: 'Task',
      performer: 'Person and unit',
      time: 'Time',
      output: 'Result, form',
      status: 'Status',
    },
    acts: 'What can be done with the row',
    showActions: 'Show the actions',
    print: 'Print the annex',
    addBelow: 'Add a step below',
    addFirst: 'Add the first step',
    moveUp: 'Move up',
    moveDown: 'Move down',
    remove: 'Remove the step and close the gap',
    copyDown: 'Copy the performer to the lines below',
    copyDownHere: 'Copy to the lines below',
    copiedDown: (count) => `The performer was copied to ${count} lines below.`,
    nothingToCopy: 'The lines below have this performer already, or this line has none.',
    show: 'Show in the drawing',
    leadsTo: (action, target) => `${action} → ${target}`,
    actionOf: 'Action',
    target: (title) => `to: ${title}`,
    phaseTotal: (total) => `Sum: ${total}`,
    total: 'Total time of the steps',
    unstated: (count) => `${count} ${count === 1 ? 'step' : 'steps'} without a stated time not counted`,
    apart: (count) => `${count} ${count === 1 ? 'step' : 'steps'} in other units not counted`,
    chooseOutput: (action) => `Results and papers of the action “${action}”`,
    results: 'Results produced',
    papers: 'Papers demanded',
    noneDeclared:
      'The procedure declares no results or papers yet; they are declared under Procedure and papers.',
    noAction: 'The step has no action that leads on yet.',
    empty:
      'No steps yet. Add the first one, or paste the published process table (copied from Word or Excel).',
    help: 'Enter or F2 edits, Tab goes to the next cell, Esc gives up. Paste a table from Word or Excel: its rows become steps in line.',
    badTime: 'This is no time. Write for instance: 0.5 days; 4 hours; not stated.',
    pasted: (steps, phases) =>
      phases === 0
        ? `${steps} ${steps === 1 ? 'step' : 'steps'} added.`
        : `${steps} ${steps === 1 ? 'step' : 'steps'} added in ${phases} ${phases === 1 ? 'phase' : 'phases'}.`,
    pastedNothing:
      'No step could be read from what was pasted. A table with a column for the task is needed.',
    report: {
      title: 'What was pasted',
      waits: (count) =>
        `${count} ${count === 1 ? 'wait' : 'waits'} for the applicant, the clock standing still.`,
      hardArea: (fact) =>
        `The second column of times counts when “${fact}”; each step has two times, edited in the column Time.`,
      hardAreaOf: {
        from: (place) => `Whether the area is difficult is taken from: ${place}.`,
        onlyCommune: 'That is right only where the competent agency is the committee of a commune.',
        ask: 'Ask for the commune in the form and take it from there',
        change: 'See and change it',
      },
      competent: {
        asks: 'Which agency is competent to decide? It stands at the receiving desk:',
        choose: 'Choose the agency',
        confirm: 'It is the receiving desk',
      },
      left: 'Not drawn:',
      open: (count) => `${count} still to be chosen:`,
      clear: 'Whatever the table left open is chosen.',
      asks: {
        role: (words) => `Choose the role; the table says “${words}”`,
        agency: (words) => `Choose the agency; the table says “${words}”`,
        performer: (words) =>
          words === '' ? 'Choose role and agency' : `Choose role and agency; the table says “${words}”`,
        time: (words) =>
          words === ''
            ? 'Enter the time; the table has none'
            : `Enter the time; “${words}” was not understood`,
      },
      dismiss: 'Seen, close',
    },
    waits: {
      payment: 'Financial obligation met',
      supplement: 'Supplement complete',
      other: 'Done',
    },
    paymentGround: (words) => `By the process table: ${words}. This time does not count.`,
    hardArea: 'Area with difficult conditions',
    moved: 'The two steps have changed places.',
    removed: 'Step removed, the line is closed.',
    added: 'One step added.',
    lastStep: 'Result returned',
    keptUnit: (words) => `Performed by, as in the table: ${words}`,
    keptTime: (words) => `Time, as in the table: ${words}`,
    keptOutput: (words) => `Result or form, as in the table: ${words}`,
    done: 'Done',
    pasteHere: 'Paste the process table here',
    annex: {
      nation: 'SOCIALIST REPUBLIC OF VIET NAM',
      motto: 'Independence - Freedom - Happiness',
      agencyUnknown: '(ISSUING AGENCY)',
      annex: 'ANNEX',
      title: 'INTERNAL PROCESS FOR HANDLING AN ADMINISTRATIVE PROCEDURE',
      attached: (decision) => `(Attached to ${decision})`,
      decision: (number, date, issuer) => `Decision No. ${number} of ${date} by ${issuer}`,
      noNumber: '……/QĐ-……',
      noDate: '…… …… ……',
      noIssuer: '……………………',
      date: (day, month, year) => `${day}/${month}/${year}`,
      procedure: 'Procedure',
      code: 'Code',
      case: 'Case',
      legalBasis: 'Legal basis',
      limit: 'Time limit',
      total: 'Total time of the process',
      hardTime: 'Time in hard areas',
      notCounted: 'Does not count',
      effective: 'In force from',
      unstated: 'not determined',
      noCode: 'none yet',
    },
  },
};
