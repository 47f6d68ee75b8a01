import { acknowledge, removeAcknowledgement } from '../commands/acknowledge.ts';
import { demandPaper, setProduces, setRecordedFact, setReopens } from '../commands/edge-edit.ts';
import {
  addFee,
  addResult,
  moveResult,
  removeFee,
  removeResult,
  setHead,
  setStanding,
} from '../commands/head-edit.ts';
import { addLimit, removeLimit, setLimit, spanLimitBy } from '../commands/limit-edit.ts';
import { addMilestone, removeMilestone } from '../commands/milestone-edit.ts';
import { setNote } from '../commands/node-edit.ts';
import { addPapers, duplicatePaper, joinPaper, movePaper, removePaper } from '../commands/paper-edit.ts';
import { addPauseRule, removePauseRule, setPauseRule, standStill } from '../commands/pause-edit.ts';
import { type CommandStack, perform } from '../history/command-stack.ts';

const at = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

/** One act of a restless author upon papers, results, fees, limits, milestones and pauses. */
export function actOnParts(stack: CommandStack, a: number, b: number): CommandStack {
  const { head, papers, milestones, limits, pauseRules, flow } = stack.document;
  const title = { vi: `Mục ${b}`, en: `Part ${b}` };
  const paper = at(papers, b)?.id;
  const result = at(head.results, b)?.id;
  const milestone = at(milestones, b)?.id;
  const limit = at(limits, b)?.id;
  const rule = at(pauseRules, b)?.id;
  const edge = at(flow.edges, b)?.id;
  const node = at(flow.nodes, b)?.id;
  const entered = { kind: 'entered' as const, node: node ?? '' };
  switch (a % 20) {
    case 0:
      return perform(stack, addPapers, { papers: [{ title: title.vi, originals: b % 3, copies: null }] });
    case 1:
      return paper === undefined ? stack : perform(stack, removePaper, { id: paper });
    case 2:
      return paper === undefined ? stack : perform(stack, movePaper, { id: paper, by: (b % 5) - 2 });
    case 3:
      return paper === undefined ? stack : perform(stack, duplicatePaper, { id: paper });
    case 4:
      return paper === undefined
        ? stack
        : perform(stack, joinPaper, { id: paper, with: b % 3 === 0 ? undefined : at(papers, b + 1)?.id });
    case 5:
      return edge === undefined || paper === undefined
        ? stack
        : perform(stack, demandPaper, { id: edge, paper, demanded: b % 2 === 0 });
    case 6:
      return perform(stack, addResult, { title });
    case 7:
      return result === undefined ? stack : perform(stack, removeResult, { id: result });
    case 8:
      return edge === undefined || result === undefined
        ? stack
        : perform(stack, setProduces, { id: edge, result, produced: b % 2 === 0 });
    case 9: {
      const fee = at(head.fees, b)?.id;
      return b % 2 === 0 || fee === undefined
        ? perform(stack, addFee, { title })
        : perform(stack, removeFee, { id: fee });
    }
    case 10:
      return perform(stack, addLimit, { title, starts: { on: entered, title } });
    case 11:
      return limit === undefined ? stack : perform(stack, removeLimit, { id: limit });
    case 12:
      return limit === undefined
        ? stack
        : perform(stack, spanLimitBy, { id: limit, end: 'ends', milestone: { on: entered, title } });
    case 13:
      return perform(stack, addMilestone, { on: entered, title });
    case 14:
      return milestone === undefined
        ? stack
        : perform(stack, removeMilestone, { id: milestone, instead: at(milestones, b + 1)?.id });
    case 15:
      return b % 2 === 0
        ? perform(stack, addPauseRule, { reason: 'STOPPED', name: title.vi, ground: title })
        : perform(stack, standStill, {
            node: node ?? '',
            reason: 'CONSULTATION',
            name: title.vi,
            ground: title,
          });
    case 16:
      return rule === undefined
        ? stack
        : perform(stack, removePauseRule, {
            id: rule,
            instead: b % 2 === 0 ? undefined : pauseRules.find(({ id }) => id !== rule)?.id,
          });
    case 17:
      return rule === undefined
        ? stack
        : perform(stack, setPauseRule, {
            id: rule,
            changes: {
              mode: 'RESTART',
              restarts: limit === undefined ? [] : [limit],
              limits: limit === undefined ? undefined : [limit],
            },
          });
    case 18: {
      const said = { code: 'limit-exceeded', reason: title, source: 'QĐ 1' };
      const once = perform(stack, acknowledge, b % 2 === 0 ? said : { ...said, at: node });
      const stopped = perform(once, setStanding, { changes: { stopRule: b % 3 === 0 ? undefined : rule } });
      return b % 4 === 0 ? perform(stopped, removeAcknowledgement, { at: 0 }) : stopped;
    }
    default: {
      const noted = perform(stack, setHead, { changes: { caseTitle: b % 2 === 0 ? title : undefined } });
      const moved = result === undefined ? noted : perform(noted, moveResult, { id: result, by: 1 });
      const shared =
        limit === undefined ? moved : perform(moved, setLimit, { id: limit, changes: { ground: title } });
      if (edge === undefined || node === undefined) return shared;
      const recorded = perform(shared, setRecordedFact, {
        id: edge,
        fact: 'must_pay',
        value: b % 3 === 0 ? undefined : true,
      });
      const reopened = perform(recorded, setReopens, { id: edge, branches: b % 2 === 0 ? undefined : [] });
      return perform(reopened, setNote, { id: node, note: title });
    }
  }
}
