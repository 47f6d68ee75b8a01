import { describe, expect, it } from '@jest/globals';
import { indexOf } from '../model/flow-index.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { mayConnect } from './may-connect.ts';
import { mayPlace } from './may-place.ts';
import { mayRemove } from './may-remove.ts';
import type { Ruling } from './ruling.ts';

const index = indexOf(sampleProcedure);
const reason = (ruling: Ruling): string => (ruling.allowed ? 'allowed' : ruling.reason);

describe('may two places be connected?', () => {
  it.each([
    ['a step to a later step', 'receive', 'sign', 'allowed'],
    ['a step back to an earlier one', 'sign', 'receive', 'allowed'],
    ['a step to itself', 'sign', 'sign', 'allowed'],
    ['a step inside a phase to one outside', 'appraise', 'sign', 'allowed'],
    ['a step inside a branch to one outside its parallel', 'update_land', 'sign', 'allowed'],
    ['a step to the whole parallel', 'sign', 'both', 'allowed'],
    ['anything back to the start', 'sign', 'start', 'into-start'],
    ['an end to anything', 'done', 'sign', 'out-of-end'],
    ['a second way out of the start', 'start', 'sign', 'one-way-from-start'],
    ['a second join', 'both', 'done', 'one-join'],
    ['a step into the middle of a branch', 'receive', 'update_land', 'into-branch'],
    ['one branch into another', 'update_land', 'confirm_tax', 'into-branch'],
    ['a step to the parallel around it', 'update_land', 'both', 'into-own-contents'],
    ['a decision to itself', 'owes', 'owes', 'same-place'],
    ['the same two places again', 'sign', 'return_result', 'duplicate'],
    ['something that is not there', 'nobody', 'sign', 'unknown'],
  ])('%s', (_what, from, to, answer) => {
    expect(reason(mayConnect(index, from, to))).toBe(answer);
  });

  it('allows a second action to the same place under other words', () => {
    expect(reason(mayConnect(index, 'sign', 'return_result', { label: 'Ký thay' }))).toBe('allowed');
    expect(reason(mayConnect(index, 'sign', 'return_result', { label: 'Ký số' }))).toBe('duplicate');
  });
});

describe('may a side step be connected?', () => {
  const beside = indexOf(everythingProcedure);

  it.each([
    ['back to the step beside it, under other words', 'visit', 'appraise', 'allowed'],
    ['on to anything else', 'visit', 'opinions', 'out-of-side-step'],
    ['from the step beside it', 'appraise', 'visit', 'into-side-step'],
  ])('%s', (_what, from, to, answer) => {
    expect(reason(mayConnect(beside, from, to, { label: 'Lời khác' }))).toBe(answer);
  });

  it('and several endings of a consultation may lead to one place', () => {
    expect(reason(mayConnect(beside, 'opinions', 'others'))).toBe('allowed');
  });
});

describe('may a node stand there?', () => {
  it.each([
    ['a step in a phase', 'step', 'phase_one', 'allowed'],
    ['a step in a branch', 'step', 'land', 'allowed'],
    ['an end in a branch', 'end', 'land', 'allowed'],
    ['an end in a phase', 'end', 'phase_one', 'end-in-group'],
    ['a start in a phase', 'start', 'phase_one', 'start-inside'],
    ['a second start', 'start', undefined, 'one-start'],
    ['a step in a phase that is gone', 'step', 'gone', 'unknown'],
  ] as const)('%s', (_what, kind, within, answer) => {
    expect(reason(mayPlace(index, kind, within))).toBe(answer);
  });

  it('keeps a phase out of itself', () => {
    expect(reason(mayPlace(index, 'group', 'phase_one', 'phase_one'))).toBe('inside-itself');
  });
});

it('keeps the start of a procedure', () => {
  expect(reason(mayRemove(index, 'start'))).toBe('keep-start');
  expect(reason(mayRemove(index, 'sign'))).toBe('allowed');
});
