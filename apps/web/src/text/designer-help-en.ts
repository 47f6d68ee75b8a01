import type { designerHelpVi } from './designer-help-vi.ts';

/** How a procedure is drawn from its published table, in English. Words in "…" are those on the screen. */
export const designerHelpEn: typeof designerHelpVi = {
  title: 'How to draw a procedure',
  intro:
    'For authors of processes: from the publishing decision and its internal-process table to a drawing that runs. No programming. Have at hand: the table, the list of papers, the time limits.',
  contents: 'Parts',
  backToDrafts: 'To the catalogue of procedures',
  parts: {
    begin: {
      title: '1. Make the procedure',
      steps: {
        s1: 'Open the design place and press "New procedure". Give name, field and level as the decision does. Leave the national code empty where the decision gives none.',
        s2: 'Choose what to start from. For a procedure like one that exists, "A copy of an existing procedure"; for a usual kind of process, "A procedure template"; otherwise "Empty paper".',
        s3: 'Press "Make the draft". Every change is saved by itself; the line at the top says when it is.',
        s4: 'Above the drawing are the sides of one and the same procedure: the drawing, the process table, the form, the procedure and its papers, the time limits, the trial run. A change on one side shows on all.',
      },
    },
    table: {
      title: '2. Copy the internal-process table',
      steps: {
        s1: 'Open the process table. Copy the whole published table from Word or Excel and paste it: each line becomes a step, the steps are joined in a row, a line that names a phase becomes a phase.',
        s2: 'Look through the lines: name, performer, time. Where a person or agency was not understood this is said; choose it in the column of performers.',
        s3: 'A performer is a role in an agency, never a person. The receiving agency is where the dossier was received; the competent agency is named beside the papers; for an agency that serves an area (tax, police, land) choose the relation.',
        s4: 'Write the time as published: 0.5 days; 4 hours. Where the publication states none choose "not stated" and invent nothing.',
        s5: 'You can draw in the drawing as well: press a kind at the left to add it after what is selected, or drag it in. Usual groups of steps are under "Blueprints" in the toolbar.',
      },
    },
    ways: {
      title: '3. Draw the ways',
      steps: {
        s1: 'Every way out of a step is a button that its performer will press. Select the way and write what the button says: accept, submit for signature, send back.',
        s2: 'To connect two things drag from the edge of one to the other; or select one, press C and choose the target; or use the list in the panel at the right.',
        s3: 'Mark a way to an earlier step as a return, and usually let it demand a reason.',
        s4: 'Say what the way changes for the dossier: accepted, signed, issued, handed over. Limits and status lean on these marks.',
        s5: 'Supplements: add a wait for the applicant, connect the asking step to it and it back to that step. Choose the pause rule for its clock.',
        s6: 'Ways that depend on facts (area, kind of applicant): add a decision, give each way its condition and one of them the rest.',
        s7: 'Several at the same time: a parallel block. Other agencies asked: a consultation with whom, how long, and what silence means. Two stages: a frame each; the financial obligation stands between them.',
      },
    },
    rest: {
      title: '4. Enter the rest of the publication',
      steps: {
        s1: 'Procedure and papers: legal basis, competent agency, channels, who may submit, the papers (a whole list can be pasted), results, fees.',
        s2: 'Form: the fields that are filled in. Make a fact of whatever a condition or the search for an agency needs.',
        s3: 'Time limits: from which milestone to which, and how long; mark the one that is promised. With two stages give each its own limit. What does not count is said by pause rules with their ground.',
      },
    },
    check: {
      title: '5. Read what is said of it',
      steps: {
        s1: 'The list of problems at the bottom says what is wrong, why, and how to mend it. A press leads to the place, and the way to it lights up.',
        s2: 'Errors must be mended before the draft can be sent. Warnings need a reason when it is published. Notes are only said.',
        s3: 'The strip of limits adds up every way in the worst case and compares it with the limit. Where it is exceeded correct the time of a step; where the published table contradicts itself keep it and acknowledge the contradiction with its source.',
      },
    },
    play: {
      title: '6. Try it out',
      steps: {
        s1: 'Open the trial run, receive a dossier and press the buttons in each role. Nothing is written into the real system.',
        s2: 'Let working days pass, look at the due date and why it is that day. Go back to try another way.',
        s3: 'Record at least three runs as scenarios: the usual way, with a supplement, refused. The coverage shows what no scenario has passed.',
      },
    },
    publish: {
      title: '7. Send it for approval and publish it',
      steps: {
        s1: 'Send the draft for approval. Each stage is another person; who edited the drawing does not publish it. When it is returned read the comment at the top, mend it and send it again.',
        s2: 'Publication asks for the number and date of the decision and the day from which it is in force. Running dossiers stay with their version.',
        s3: 'A procedure in force has a public page that needs no sign-in: to be posted, printed or sent as a link.',
      },
    },
    keys: {
      title: 'Without a mouse',
      steps: {
        s1: 'Tab leads into the drawing and from thing to thing; Enter opens the properties; Esc leads back to the drawing.',
        s2: 'C connects; Delete removes; Ctrl+Z undoes; Ctrl+Y redoes; Ctrl+F finds; Ctrl+K opens the commands.',
        s3: 'The question mark opens the list of all keys.',
      },
    },
  },
};
