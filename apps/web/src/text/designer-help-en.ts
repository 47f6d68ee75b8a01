import type { designerHelpVi } from './designer-help-vi.ts';

/** How a procedure is drawn from its published table, in English. Words in “…” are those on the screen. */
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
        s1: 'Open “Design” and press “New procedure”. Give name, field and level as the decision does. Leave the national code empty where the decision gives none. English names may stay empty and be translated later.',
        s2: 'Choose what to start from. For a procedure like one that exists, “A copy of an existing procedure”; for a usual kind of process, “A procedure template”; otherwise “Empty paper”.',
        s3: 'Press “Make the draft”. Every change is saved by itself; “Saved” at the top says when it is.',
        s4: 'Above the drawing are the sides of one and the same procedure: “Drawing”, “Process table”, “Procedure and papers”, “Form”, “Time limits”, “Try out”. A change on one side shows on all.',
      },
    },
    table: {
      title: '2. Copy the internal-process table',
      steps: {
        s1: 'Open “Process table”. Copy the whole published table from Word or Excel and paste it: each line becomes a step, the steps are joined in a row, a line that names a phase becomes a phase.',
        s2: 'Where the table has a second column of time for difficult areas, paste it too: a fact “Area with difficult conditions” is made and each step has two times. A dossier goes by the one of its area.',
        s3: 'Look through the lines: name, performer, time. What the table left open is listed under “What was pasted”; choose it in the column “Person and unit”.',
        s4: 'A performer is a role in an agency, never a person. “Receiving desk” is where the dossier was received; “Competent agency” is named in “Procedure and papers”; for an agency that serves an area (tax, police, land) choose “By relation”.',
        s5: 'Write the time as published: 0.5 days; 4 hours. Where the publication states none choose “Not stated” and invent nothing.',
        s6: 'You can draw in “Drawing” as well: press a kind at the left to add it after what is selected, or drag it in. Usual groups of steps are under “Blueprints” in the toolbar.',
      },
    },
    ways: {
      title: '3. Draw the ways',
      steps: {
        s1: 'Every way out of a step is a button that its performer will press. Select the way and write what the button says, such as: Accept, Submit for signature, Send back.',
        s2: 'To connect two things drag from the edge of one to the other; or select one, press C and choose the target; or use “Connect to…” in the panel at the right.',
        s3: 'Mark a way to an earlier step with “Goes back”, and usually with “A reason is demanded”.',
        s4: 'Say under “Recorded for the dossier” what the way changes: accepted, signed, issued, handed over. Limits and status lean on these marks.',
        s5: 'Ways that depend on facts (area, kind of applicant): add a “Decision”, give each way its condition and one of them “Used when no rule holds”.',
        s6: 'Several at the same time: “Parallel”. Other agencies asked: “Consultation”, with whom, how long, and what silence means.',
      },
    },
    phases: {
      title: '4. Make phases',
      steps: {
        s1: 'In “Drawing” hold Shift and drag a frame around the steps, or hold Ctrl and press each of them. In the panel at the right press “Make a phase of them…”.',
        s2: 'Give the “Name of the phase”. Where the publication gives it days of its own leave “The phase has a limit of its own” ticked and correct the number; what stands there is the sum of its steps. Press “Make the phase”.',
        s3: 'Press the title of a phase to see “Steps of the phase”, “Ways out of the phase” and its limit. A step that is dragged into the frame belongs to the phase.',
        s4: 'What lies between two phases, such as the payment by the applicant, stays outside both frames.',
      },
    },
    wait: {
      title: '5. Waits, and stopping the clock',
      steps: {
        s1: 'Add a “Wait” for what the applicant or somebody outside does: a payment, a supplement. Say who under “Who is waited for”, and what ends it under “The wait ends”, usually that somebody records it.',
        s2: 'Where the time of waiting does not count, choose “The clock is stopped” under “Clock of the limits”. Limits stand still from the moment the dossier gets there until it leaves.',
        s3: 'Right below: “Reason to stop the clock” is chosen by the name of the wait; “Ground” takes the article of the law; “Limits that stand still” says which, none ticked means all; “Afterwards” says whether the time left goes on or begins anew.',
        s4: 'Supplements: connect the asking step to the “Wait”, and the wait back to that step.',
        s5: 'All reasons stand in “Time limits” under “Reasons to stop the clock”. One that several places share is changed once.',
      },
    },
    limits: {
      title: '6. State the limits',
      steps: {
        s1: 'Open “Time limits”. Choose a limit for “The whole procedure: from receipt to the result”, “One phase” or “One step”, say how long, and press “Add a limit”. Where it starts and ends is filled in from the drawing.',
        s2: 'Where the publication counts otherwise change “Counted from” and “To”: type a part of a name to find it. The group “No way leads there yet” holds moments that no dossier reaches.',
        s3: 'The limit of the whole procedure gives the appointment on the receipt.',
        s4: 'For other days in difficult areas press “Add a case” at the limit, choose the fact “Area with difficult conditions” and the number of days.',
        s5: 'Extension, ground and shares of agencies are under “More: extension, ground, shares”. Where “8 days, plus 10 at the tax office” is published, enter a limit of 18 days and share it 8 and 10 there: the public page and the annex say each part and the sum.',
      },
    },
    papers: {
      title: '7. Procedure and papers',
      steps: {
        s1: '“Procedure and papers” takes the rest of the decision: “Legal basis and sources”, “Agencies and channels”, who may submit, “Papers of the dossier”, “Results”, “Fees and charges”.',
        s2: 'Papers: copy the whole list from the decision and paste it into the field for a paper’s name; each line becomes a paper. Say how many originals and copies; leave “not stated” where the publication does.',
        s3: 'Where a paper is needed in some cases only, open its details and give a condition.',
      },
    },
    form: {
      title: '8. The form',
      steps: {
        s1: 'Open “Form”, write the “Name of the new field”, choose its kind, press “Add”. Go through the published form; the preview at the right is what applicants will see.',
        s2: 'Make a fact of whatever a condition or the search for an agency needs. Facts stand under “Facts for conditions”.',
      },
    },
    check: {
      title: '9. Read what is said of it',
      steps: {
        s1: '“Problems to look at” at the bottom says what is wrong, why, and how to mend it. A press on a line leads to the place; many can be mended by a button.',
        s2: 'Errors must be mended before the draft can be sent. Warnings need a reason when it is published. Notes are only said.',
        s3: 'The strip of limits under the drawing adds up every way in the worst case and compares it with the limit. Where it is exceeded correct the time of a step; where the published table contradicts itself press “Acknowledge and keep…” and give the source.',
      },
    },
    play: {
      title: '10. Try it out',
      steps: {
        s1: 'Open “Try out”, receive a trial dossier and press the buttons as each of its people. Nothing is written into the real system.',
        s2: 'Let working days pass, see the appointment and why it is that day. Go back to try another way.',
        s3: 'Keep at least three runs as scenarios: the usual one, one with a supplement, one refused. The coverage paints what no scenario has passed.',
      },
    },
    publish: {
      title: '11. Send it for review and publish it',
      steps: {
        s1: 'Without errors press “Submit for review” at the top. Another person looks at each stage; whoever changed the drawing does not publish it. If it comes back read the remarks at the top, mend and send it again.',
        s2: 'Publishing needs the number of the decision, the day it was signed and the day it takes effect. Running dossiers stay on their version.',
        s3: 'A procedure in force has a “Public page” without sign-in: to post, to print, to send to citizens.',
      },
    },
    keys: {
      title: 'Without a mouse',
      steps: {
        s1: 'Tab enters the drawing and walks through it; Enter opens the properties; Esc leads back.',
        s2: 'C connects; Delete removes; Ctrl+Z undoes; Ctrl+Y does it again; Ctrl+F finds; Ctrl+K opens “Commands”.',
        s3: '? opens “Shortcuts”: the whole list.',
      },
    },
  },
};
