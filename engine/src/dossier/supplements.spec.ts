import { describe, expect, it } from '@jest/globals';
import { at } from '../testing/calendar.ts';
import { Driver } from '../testing/driver.ts';
import {
  compiled,
  edge,
  end,
  pauseRule,
  procedure,
  step,
  text,
  uncounted,
  wait,
} from '../testing/procedures.ts';

const asking = compiled(
  procedure(
    [
      step('appraise'),
      wait('supplement', ['came'], { clock: uncounted('asked'), status: 4 }),
      wait('at_status_5', ['later']),
      end(),
    ],
    [
      edge('start', 'appraise'),
      edge('appraise', 'supplement', { id: 'ask' }),
      edge('appraise', 'at_status_5', { id: 'ask_by_status' }),
      edge('supplement', 'appraise', { id: 'came', arm: 'came', returns: true }),
      edge('at_status_5', 'appraise', { id: 'later', arm: 'later', returns: true }),
      edge('appraise', 'done'),
    ],
    {
      papers: ['form', 'map', 'deed'].map((id) => ({ id, title: text(id), required: false })),
      pauseRules: [pauseRule('asked')],
    },
  ),
);
const wrong = 'Thiếu chữ ký';

describe('papers to supplement', () => {
  it('may be named where the applicant is asked: by the national status or by the pause rule', () => {
    const driver = new Driver(asking);
    const asks = (action: string) => driver.offers(action)[0]?.demands.supplements;
    expect([asks('ask'), asks('ask_by_status'), asks('appraise_to_done'), asks('dossier.stop')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('stand on the line that pauses the clock, by their place in the list', () => {
    const driver = new Driver(asking);
    driver.take('ask', at('2026-03-03T09:00'), {
      supplements: [
        { paper: 'deed', wrong },
        { paper: 'form', wrong },
      ],
    });
    expect(driver.dossier.ledgers['promise']!.at(-1)).toMatchObject({ kind: 'paused', papers: [1, 3] });
  });

  it('leave no mark where none was named', () => {
    const driver = new Driver(asking);
    driver.take('ask', at('2026-03-03T09:00'));
    expect(driver.dossier.ledgers['promise']!.at(-1)).not.toHaveProperty('papers');
  });

  it.each([
    ['paper-unknown', 'ask', [{ paper: 'passport', wrong }]],
    [
      'supplement-twice',
      'ask',
      [
        { paper: 'map', wrong },
        { paper: 'map', wrong },
      ],
    ],
    ['supplement-unexplained', 'ask', [{ paper: 'map', wrong: ' ' }]],
    ['supplement-not-asked', 'appraise_to_done', [{ paper: 'map', wrong }]],
    ['supplement-not-asked', 'dossier.requestWithdrawal', [{ paper: 'map', wrong }]],
  ])('are refused as %s', (code, action, supplements) => {
    const note = 'Theo đơn';
    expect(new Driver(asking).code(action, at('2026-03-03T09:00'), { supplements, note })).toBe(code);
  });
});
