import { expect, it } from '@jest/globals';
import { at } from '../testing/calendar.ts';
import { Driver } from '../testing/driver.ts';
import {
  compiled,
  edge,
  end,
  limit,
  pauseRule,
  procedure,
  step,
  text,
  uncounted,
  wait,
} from '../testing/procedures.ts';

/** One branch waits for a payment while the other still works. */
const branches = compiled(
  procedure(
    [
      {
        kind: 'parallel',
        id: 'both',
        title: text('both'),
        branches: [
          { id: 'left', title: text('left'), start: 'assess' },
          { id: 'right', title: text('right'), start: 'notify' },
        ],
        join: { mode: 'all' },
      },
      step('assess', { within: 'left' }),
      end('left_end', { within: 'left', outcome: 'branchDone' }),
      step('notify', { within: 'right' }),
      wait('pay', ['paid'], { within: 'right', status: 6, clock: uncounted('asked') }),
      end('right_end', { within: 'right', outcome: 'branchDone' }),
      end(),
    ],
    [
      edge('start', 'both'),
      edge('assess', 'left_end'),
      edge('notify', 'pay'),
      edge('pay', 'right_end', { arm: 'paid' }),
      edge('both', 'done'),
    ],
    { limits: [limit('promise', {})], pauseRules: [pauseRule('asked', { scope: 'branch' })] },
  ),
);

it('a clock that stops only when the other branch is done names who asked for the wait, not who finished last', () => {
  const driver = new Driver(branches);
  driver.take('notify_to_pay', at('2026-03-02T10:00'), { document: '5/TB' });
  driver.take('assess_to_left_end', at('2026-03-02T15:00'), { document: '9/BC' });
  expect(driver.dossier.ledgers['promise']?.at(-1)).toMatchObject({
    kind: 'paused',
    at: at('2026-03-02T15:00'),
    why: 'pay.1',
    document: '5/TB',
    by: { role: 'specialist', agency: 'H99.12' },
  });
});
