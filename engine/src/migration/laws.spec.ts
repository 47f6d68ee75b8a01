import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { timeAccounts } from '../accounts/time-accounts.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { allowedActions } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierEvent, MigratedEvent } from '../dossier/events.ts';
import { foldHistory } from '../dossier/fold.ts';
import { compileProcedure, type CompiledProcedure } from '../machine/compile-procedure.ts';
import { ProblemError } from '../problem/problem.ts';
import { wordedCodes } from '../problem/wording.ts';
import { calendars } from '../testing/calendar.ts';
import { Dice } from '../testing/dice.ts';
import { editedProcedure, type Edited } from '../testing/edited-procedure.ts';
import { migrated, planBetween, versions } from '../testing/migrating.ts';
import { randomProcedure } from '../testing/random-procedure.ts';
import { wander, wanderOn } from '../testing/wander.ts';
import { leavesOf } from './leaves.ts';
import { migrateDossier } from './migrate-dossier.ts';

/** `WALKS=20 npm test -- migration` looks twenty times as hard. */
const thorough = Number(process.env['WALKS'] ?? 1);

interface Case {
  readonly before: CompiledProcedure;
  readonly after: CompiledProcedure;
  readonly edited: Edited;
  readonly dossier: Dossier;
  readonly events: readonly DossierEvent[];
  readonly event: MigratedEvent;
  readonly dice: Dice;
}

/** States a law of dossiers under way in random procedures that move to a usual next version. */
function law(runs: number, holds: (tried: Case) => void): void {
  fc.assert(
    fc.property(randomProcedure, fc.nat(), fc.nat(18), (document, seed, length) => {
      const dice = new Dice(seed);
      const edited = editedProcedure(document, dice);
      const after = edited && compiledIfSound(edited.document);
      if (!edited || !after) return;
      const before = compileProcedure(document, 1);
      const { dossier, events } = wander(before, dice, length);
      if (!dossier || dossier.closedAt !== null) return;
      const event = migrated(planBetween(before, after, edited.there), dossier);
      holds({ before, after, edited, dossier, events, event, dice });
    }),
    { numRuns: runs * thorough },
  );
}

function compiledIfSound(document: Edited['document']): CompiledProcedure | null {
  try {
    return compileProcedure(document, 2);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

const move = ({ before, after, dossier, event }: Case) => migrateDossier(before, after, dossier, event);

describe('migrating', () => {
  it('to an identical version is the identity of everything but procedure, seq and lastAt', () => {
    fc.assert(
      fc.property(randomProcedure, fc.nat(), (document, seed) => {
        const before = compileProcedure(document, 1);
        const after = compileProcedure(structuredClone(document), 2);
        const { dossier, events } = wander(before, new Dice(seed), 25);
        if (!dossier || dossier.closedAt !== null) return;
        const event = migrated(planBetween(before, after), dossier);
        const outcome = migrateDossier(before, after, dossier, event);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
        const { procedure, seq } = outcome.dossier;
        expect(procedure).toEqual({ ...dossier.procedure, version: 2 });
        expect(seq).toBe(dossier.seq + 1);
        expect(canonicalJson({ ...outcome.dossier, procedure: dossier.procedure, seq: dossier.seq })).toBe(
          canonicalJson(dossier),
        );
        expect(canonicalJson(foldHistory(versions(before, after), [...events, event]))).toBe(
          canonicalJson(outcome.dossier),
        );
      }),
      { numRuns: 25 * thorough },
    );
  });

  it('never touches what it is given, and refuses only with codes that have words', () => {
    const words = new Set(wordedCodes('vi'));
    law(35, (tried) => {
      const was = canonicalJson(tried.dossier);
      const outcome = move(tried);
      expect(canonicalJson(tried.dossier)).toBe(was);
      if (outcome.ok) return;
      expect(words).toContain(outcome.refusal.code);
      expect(outcome.refusal.code).not.toBe('flow-fault');
    });
  });

  it('moves nearly every dossier when the plan says what the edit did', () => {
    const found: Record<string, number> = {};
    law(60, (tried) => {
      const outcome = move(tried);
      const name = outcome.ok ? 'moved' : `${tried.edited.kind} ${outcome.refusal.code}`;
      found[name] = (found[name] ?? 0) + 1;
    });
    const refused = Object.entries(found).filter(([name]) => name !== 'moved');
    const allowed = ['migration-would-end', 'nobody-to-consult'];
    expect(refused.filter(([name]) => !allowed.some((code) => name.endsWith(code)))).toEqual([]);
    expect(found['moved']).toBeGreaterThan(0);
  });

  it('leaves a dossier that walks on without a fault and folds byte for byte from its whole history', () => {
    law(35, (tried) => {
      const outcome = move(tried);
      if (!outcome.ok) return;
      const { before, after, events, event, dice } = tried;
      const both = versions(before, after);
      const on = wanderOn(after, [...events, event], outcome.dossier, dice, 25, calendars, both);
      expect(on.folds).toBe(true);
      expect(on.refusals.filter(({ code }) => code === 'flow-fault' || code === 'wrong-version')).toEqual([]);
      const now = on.dossier!.lastAt;
      const accounts = timeAccounts({ procedure: after, versions: both, events: on.events, calendars, now });
      const sum = accounts.stretches.reduce((total, { ms }) => total + ms, 0);
      expect(sum).toBe(accounts.elapsedMs);
    });
  });

  it('only adds to ledgers', () => {
    law(35, (tried) => {
      const outcome = move(tried);
      if (!outcome.ok) return;
      for (const [limit, ledger] of Object.entries(tried.dossier.ledgers)) {
        const next = outcome.dossier.ledgers[limit] ?? [];
        expect(next.slice(0, ledger.length)).toEqual(ledger);
      }
    });
  });

  it('there and back stands at the same place with the same stays', () => {
    law(45, (tried) => {
      const { before, after, edited, dossier } = tried;
      const there = move(tried);
      if (!there.ok || there.entry.edges.length > 0 || edited.kind === 'remove' || edited.kind === 'retype')
        return;
      const plan = planBetween(after, before, edited.back);
      const back = migrateDossier(after, before, there.dossier, migrated(plan, there.dossier));
      if (!back.ok) throw new Error(`${edited.kind} ${JSON.stringify(back.refusal)}`);
      if (back.entry.edges.length > 0) return;
      expect(back.dossier.position).toEqual(dossier.position);
      expect(back.dossier.open).toEqual(dossier.open);
      expect(back.dossier.visits).toMatchObject(dossier.visits);
      expect(back.dossier.milestones).toEqual(dossier.milestones);
    });
  });

  it('stands afterwards where the new machine could stand: one leaf per branch of every active container', () => {
    law(35, (tried) => {
      const outcome = move(tried);
      if (!outcome.ok) return;
      const { machine, index } = tried.after;
      const { position } = outcome.dossier;
      const resolved = machine.resolveState({ value: position, context: {} }) as { readonly value: unknown };
      expect(resolved.value).toEqual(position);
      const within = new Map<string, number>();
      for (const leaf of leavesOf(position)) {
        const inner = leaf.within.filter((id) => index.branches.has(id)).at(-1) ?? '';
        within.set(inner, (within.get(inner) ?? 0) + 1);
      }
      expect([...within.values()].every((count) => count === 1)).toBe(true);
    });
  });

  it('offers the same at a stay whose node is the same', () => {
    law(35, (tried) => {
      const { before, after, dossier } = tried;
      const outcome = move(tried);
      if (!outcome.ok) return;
      const same = (id: string) =>
        canonicalJson(before.index.nodes.get(id) ?? null) ===
          canonicalJson(after.index.nodes.get(id) ?? null) &&
        canonicalJson(before.index.leaving.get(id) ?? null) ===
          canonicalJson(after.index.leaving.get(id) ?? null);
      const offers = (procedure: CompiledProcedure, of: Dossier) =>
        allowedActions(procedure, of)
          .filter(({ standing, node }) => !standing && same(node))
          .map((offer) => canonicalJson(offer));
      const kept = new Set(outcome.dossier.open.map(({ id }) => id));
      const was = { ...dossier, open: dossier.open.filter(({ id }) => kept.has(id)) };
      const opened = new Set(outcome.entry.entered.map(({ instance }) => instance));
      const is = { ...outcome.dossier, open: outcome.dossier.open.filter(({ id }) => !opened.has(id)) };
      expect(offers(after, is)).toEqual(offers(before, was));
    });
  });
});
