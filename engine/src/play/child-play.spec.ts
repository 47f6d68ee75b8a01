import { describe, expect, it } from '@jest/globals';
import type { Paper } from '../document/facts.ts';
import { maxLinkDepth } from '../dossier/open.ts';
import { playWorld } from '../testing/play-world.ts';
import {
  compiled,
  edge,
  end,
  fact,
  limit,
  linked,
  pauseRule,
  procedure,
  received,
  step,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';
import { outcomesOf, reportOfChild, reportOpened, startChildPlay } from './child-play.ts';
import { childrenOf, type PlayedChild } from './played-child.ts';
import { startPlay, type Play, type Played } from './play.ts';

const opening = {
  at: '2026-03-02T08:00',
  channel: 'counter',
  receivingAgency: 'H99.01',
  form: { name: 'Bé An' },
  papers: ['notice'],
} as const;

const paper = (id: string): Paper => ({
  ...{ id, title: { vi: id, en: id }, originals: null, copies: null, sets: 1, required: true },
  ...{ handling: 'keep', reusable: false },
});

/** Two children; the second only where it is chosen. The first gets a name and a paper and gives a decision back. */
const family = compiled({
  ...procedure(
    [
      step('examine'),
      linked('births', [
        {
          id: 'residence',
          procedure: 'residence',
          factsIn: [
            { from: 'name', to: 'person' },
            { from: 'phone', to: 'phone' },
          ],
          factsOut: [{ from: 'decision', to: 'residence_decision' }],
          papersIn: [
            { from: 'notice', to: 'notice_there' },
            { from: 'photo', to: 'photo_there' },
          ],
        },
        { id: 'card', procedure: 'card', when: { fact: 'chosen', op: 'eq', value: true } },
      ]),
      end(),
    ],
    [edge('start', 'examine'), edge('examine', 'births'), edge('births', 'done')],
    {
      facts: [
        fact('name', 'text', { kind: 'form', field: 'name' }),
        fact('phone', 'text', { kind: 'form', field: 'phone' }),
        fact('chosen', 'boolean', { kind: 'form', field: 'chosen' }),
        fact('residence_decision', 'text', {
          kind: 'child',
          node: 'births',
          child: 'residence',
          result: 'any',
        }),
      ],
    },
  ),
  papers: [paper('notice'), paper('photo')],
});

const residence = compiled({
  ...procedure(
    [
      step('check'),
      wait('supplement', ['brought'], { clock: uncounted('asking') }),
      end('done'),
      end('no', { outcome: 'refused' }),
    ],
    [
      edge('start', 'check'),
      edge('check', 'done', { id: 'grant', demands: { facts: [{ fact: 'decision', required: true }] } }),
      edge('check', 'no', { id: 'refuse' }),
      edge('check', 'supplement', { id: 'ask' }),
      edge('supplement', 'check', { id: 'brought', arm: 'brought' }),
    ],
    {
      facts: [fact('decision', 'text', { kind: 'outcome', step: 'check' })],
      milestones: [received],
      limits: [limit('promise', { amount: [workingDays(5)] })],
      pauseRules: [pauseRule('asking')],
    },
  ),
  papers: [paper('notice_there'), paper('photo_there')],
});

function went(played: Played): Play {
  if (!played.ok) throw new Error(`${played.refusal.code} ${JSON.stringify(played.refusal.facts)}`);
  return played.play;
}

function parentAtChildren(): Play {
  const started = startPlay(family, playWorld, { ...opening, papers: [...opening.papers] });
  if (!started.ok) throw new Error(started.refusal.code);
  return went(started.play.take('examine_to_births'));
}

const only = (play: Play): PlayedChild => {
  const [child, ...others] = childrenOf(play);
  if (child === undefined || others.length > 0) throw new Error('There is not exactly one child');
  return child;
};

function opened(parent: Play): { readonly parent: Play; readonly run: Play } {
  const child = only(parent);
  const started = startChildPlay(parent, child, residence);
  if (!started.ok) throw new Error(started.refusal.code);
  return { parent: went(parent.signal(reportOpened(child, started.play))), run: started.play };
}

describe('the children of a play', () => {
  it('are those that were chosen, with the facts and papers that went with them and those that did not', () => {
    expect(only(parentAtChildren())).toMatchObject({
      node: 'births',
      child: 'residence',
      procedure: 'residence',
      state: 'requested',
      facts: [
        { fact: 'name', field: 'person', value: 'Bé An' },
        { fact: 'phone', field: 'phone' },
      ],
      papers: [
        { from: 'notice', to: 'notice_there', handed: true },
        { from: 'photo', to: 'photo_there', handed: false },
      ],
      back: [{ from: 'decision', to: 'residence_decision' }],
    });
    expect(only(parentAtChildren()).facts[1]).not.toHaveProperty('value');
  });

  it('end on any later day, with any outcome, and give back what was said to be their result', () => {
    const { parent } = opened(parentAtChildren());
    const ended = went(
      parent.signal({
        signal: 'child',
        node: 'births',
        child: 'residence',
        change: 'closed',
        outcome: 'notAccepted',
        at: '2026-03-05T10:00',
        facts: { residence_decision: 'Không thụ lý' },
      }),
    );
    expect(ended.look()).toMatchObject({ now: '2026-03-05T10:00', closed: true });
    expect(ended.look().facts).toContainEqual(
      expect.objectContaining({ id: 'residence_decision', value: 'Không thụ lý' }),
    );
    expect(only(ended)).toMatchObject({
      state: 'closed',
      outcome: 'notAccepted',
      closedAt: '2026-03-05T10:00',
    });
  });
});

describe('a child played on its own', () => {
  it('is received where its parent was, then, with what was handed over and nothing else', () => {
    const { parent, run } = opened(parentAtChildren());
    expect(run.opening).toEqual({
      at: '2026-03-02T08:00',
      channel: 'counter',
      receivingAgency: 'H99.01',
      form: { person: 'Bé An' },
      papers: ['notice_there'],
    });
    expect(run.dossier.parent).toMatchObject({ child: 'residence', depth: 1 });
    expect(only(parent)).toMatchObject({ state: 'open', openedAt: '2026-03-02T08:00' });
    expect(only(parent).dueAt).toBe(run.look().limits[0]!.dueAt);
  });

  it('brings its end, its day and its facts home, and the way goes on there', () => {
    const { parent, run } = opened(parentAtChildren());
    const ended = went(run.take('grant', { at: '2026-03-04T09:30', facts: { decision: 'Số 7' } }));
    const home = went(parent.signal(reportOfChild(parent, only(parent), ended)!));
    expect(home.look()).toMatchObject({ now: '2026-03-04T09:30', closed: true });
    expect(home.look().facts).toContainEqual(expect.objectContaining({ value: 'Số 7' }));
    expect(only(home)).toMatchObject({ state: 'closed', outcome: 'granted' });
  });

  it('ends no earlier than the moment at which its parent stands', () => {
    const { parent, run } = opened(parentAtChildren());
    const later = went(parent.waitUntil('2026-03-10T08:00'));
    const ended = went(run.take('refuse', { at: '2026-03-04T09:30' }));
    const home = went(later.signal(reportOfChild(later, only(later), ended)!));
    expect(home.look()).toMatchObject({ now: '2026-03-10T08:00', closed: true });
  });

  it('tells its parent that it stands still, that it goes on, and nothing twice', () => {
    const { parent, run } = opened(parentAtChildren());
    expect(reportOfChild(parent, only(parent), run)).toBeNull();
    const asked = went(run.take('ask', { at: '2026-03-03T08:00' }));
    const standing = went(parent.signal(reportOfChild(parent, only(parent), asked)!));
    expect(only(standing).paused).toBe(true);
    expect(reportOfChild(standing, only(standing), asked)).toBeNull();
    const brought = went(asked.take('brought', { at: '2026-03-04T08:00' }));
    expect(reportOfChild(standing, only(standing), brought)).toMatchObject({ change: 'resumed' });
  });

  it('opens no deeper than a host would', () => {
    const parent = parentAtChildren();
    const deep = {
      ...parent.dossier,
      parent: { dossier: 'x', instance: 'y.1', child: 'z', depth: maxLinkDepth },
    };
    const moment = { ...parent.moment, dossier: deep };
    const child = only(parent);
    const at = Object.assign(Object.create(Object.getPrototypeOf(parent) as object) as Play, parent, {
      moment,
    });
    expect(startChildPlay(at, child, residence)).toMatchObject({
      ok: false,
      refusal: { code: 'linked-too-deep' },
    });
  });

  it('can end as it is drawn, or be withdrawn', () => {
    expect(outcomesOf(residence)).toEqual(['granted', 'refused', 'withdrawn']);
  });
});
