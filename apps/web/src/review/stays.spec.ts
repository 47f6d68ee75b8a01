import { describe, expect, it } from '@jest/globals';
import type { HistoryRow } from '../api/contract.ts';
import { sampleRecord } from '../testing/sample.ts';
import { positionAfter, staysOf } from './stays.ts';

const title = { vi: 'Bước', en: 'Step' };
const left = { title, reason: 'completed', agency: null, enteredAt: null };
const base = sampleRecord(1, { statusBefore: 1, statusAfter: 1 });

const rows: HistoryRow[] = [
  { ...base, type: 'opened', entered: [{ instance: 'a#1', node: 'a', title }] },
  {
    ...base,
    seq: 2,
    at: '2026-11-02T03:00:00.000Z',
    edges: ['a_to_b'],
    left: [{ ...left, instance: 'a#1', node: 'a', usedMinutes: 120, allowedMinutes: 60 }],
    entered: [{ instance: 'b#1', node: 'b', title }],
  },
  {
    ...base,
    seq: 3,
    at: '2026-11-03T03:00:00.000Z',
    occurredAt: '2026-11-03T02:00:00.000Z',
    edges: ['b_back'],
    left: [{ ...left, instance: 'b#1', node: 'b', usedMinutes: 400, allowedMinutes: null }],
    entered: [{ instance: 'a#2', node: 'a', title }],
  },
];

describe('the stays of a dossier', () => {
  it('run from entering to leaving, each visit its own', () => {
    const stays = staysOf(rows);
    expect(stays.map((stay) => stay.instance)).toEqual(['a#1', 'b#1', 'a#2']);
    expect(stays[0]).toMatchObject({ usedMinutes: 120, allowedMinutes: 60, to: '2026-11-02T03:00:00.000Z' });
  });

  it('end when it happened in law, not when it was recorded', () => {
    expect(staysOf(rows)[1]?.to).toBe('2026-11-03T02:00:00.000Z');
  });

  it('have no end while the dossier is still there', () => {
    expect(staysOf(rows)[2]?.to).toBeNull();
  });
});

describe('the position after a record', () => {
  it('shows where it stood, where it had been and the way it took', () => {
    expect(positionAfter(rows.slice(0, 2))).toEqual({
      openNodes: ['b'],
      doneNodes: ['a'],
      takenEdges: ['a_to_b'],
    });
  });

  it('has a consultation open still after one of those asked has answered', () => {
    const asked = [
      { instance: 'ask#1', node: 'ask', title },
      { instance: 'ask#1/a', node: 'ask', title },
      { instance: 'ask#1/b', node: 'ask', title },
    ];
    const answered = { ...left, instance: 'ask#1/a', node: 'ask', usedMinutes: 60, allowedMinutes: null };
    const position = positionAfter([
      { ...base, entered: asked },
      { ...base, seq: 2, left: [answered] },
    ]);
    expect(position).toMatchObject({ openNodes: ['ask'], doneNodes: [] });
  });

  it('after a return has the step open again', () => {
    expect(positionAfter(rows).openNodes).toEqual(['a']);
  });
});
