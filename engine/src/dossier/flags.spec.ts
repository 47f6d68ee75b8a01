import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../document/canonical-json.ts';
import { Driver, opening } from '../testing/driver.ts';
import { compiled, edge, end, procedure, step } from '../testing/procedures.ts';
import { currentFlags } from './flags.ts';
import { foldHistory } from './fold.ts';

/** Issue, hand to the desk, end: without a drawn delivery. */
const unsettled = compiled(
  procedure(
    [step('sign'), step('shelve'), end()],
    [edge('start', 'sign'), edge('sign', 'shelve', { marks: ['issued', 'atDesk'] }), edge('shelve', 'done')],
  ),
);

describe('a dossier opened before a behaviour changed', () => {
  it('is closed when its flow has ended, as it was then, and folds to the very state it had', () => {
    const { flags: _flags, ...before } = opening();
    const driver = new Driver(unsettled, before).take('sign_to_shelve').take('shelve_to_done');
    expect(driver.dossier).toMatchObject({ outcome: 'granted', status: 10 });
    expect(driver.dossier.closedAt).not.toBeNull();
    expect(driver.dossier.flags).toBeUndefined();
    expect(canonicalJson(foldHistory(unsettled, driver.events))).toBe(canonicalJson(driver.dossier));
  });

  it('differs from one opened today, which waits until the result is handed over', () => {
    const driver = new Driver(unsettled).take('sign_to_shelve').take('shelve_to_done');
    expect(driver.dossier).toMatchObject({
      outcome: 'granted',
      closedAt: null,
      status: 9,
      flags: currentFlags,
    });
  });
});
