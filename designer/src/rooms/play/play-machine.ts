import type { CompiledProcedure } from '@motcua/engine';
import { assign, fromPromise, setup } from 'xstate';
import type { GenerateAnswer, GenerateRequest } from './generate/generate-for.ts';
import { generateOffThread } from './generate/off-thread.ts';
import type { PlayContext, PlayEvent } from './play-events.ts';
import { enterChild, leaveChild } from './run/child-run.ts';
import { begin, goOn, linesOf, openingOf, replay, standAt } from './run/run.ts';
import { after, saidOf } from './said.ts';

const isSameProcedure = (a: CompiledProcedure, b: CompiledProcedure): boolean =>
  a.document.head.id === b.document.head.id && a.document.head.case === b.document.head.case;

/** No run around this one, and none visited from it. */
const alone = { above: [], visited: [] };

/**
 * What somebody who tries a procedure is doing: playing (looking, answering what an action asks, writing the run down),
 * minding the scenarios, or looking at what they cover; scenarios are generated meanwhile. The run is remembered through
 * all of them, and through visits to the other rooms. Escape ("leave") goes one step back.
 */
export const playMachine = setup({
  types: { context: {} as PlayContext, events: {} as PlayEvent },
  actors: {
    generate: fromPromise<GenerateAnswer, GenerateRequest>(({ input, signal }) =>
      generateOffThread(input, signal),
    ),
  },
  guards: {
    movedOn: ({ context }) => context.asked === null,
    // What a child does is no scenario of the draft.
    hasRun: ({ context }) => context.run !== null && context.above.length === 0,
  },
  actions: {
    begin: assign(({ event }) => {
      if (event.type !== 'begin') return {};
      const begun = after(begin(event.procedure, event.world, event.opening));
      return { ...begun, ...alone, scenario: null, actor: null };
    }),
    openScenario: assign(({ event }) => {
      if (event.type !== 'open scenario') return {};
      const { procedure, world, scenario, at } = event;
      const replayed = replay(procedure, world, openingOf(scenario), scenario.events);
      return {
        run: replayed.run && at !== undefined ? standAt(replayed.run, at) : replayed.run,
        ...alone,
        scenario: scenario.id,
        actor: null,
        asked: null,
        said: saidOf(replayed, 'scenario', scenario.events, procedure),
      };
    }),
    replay: assign(({ context, event }) => {
      // The draft is run in the outermost run; a child that is open there may not be asked for any more.
      const { run, scenario } = context.above[0] ?? context;
      if (event.type !== 'draft changed' || run === null) return {};
      const { procedure, world } = event;
      const before = run.tip.procedure;
      if (before === procedure && run.tip.world === world) return {};
      // Another procedure altogether: its run says nothing about this one.
      if (!isSameProcedure(before, procedure))
        return { run: null, ...alone, scenario: null, asked: null, said: null };
      const lines = linesOf(run);
      const replayed = replay(procedure, world, run.tip.opening, lines);
      return {
        run: replayed.run && standAt(replayed.run, run.at),
        above: [],
        scenario,
        asked: null,
        said: saidOf(replayed, 'draft', lines, before),
      };
    }),
    try: assign(({ context: { run }, event }) =>
      event.type === 'try' && run !== null ? after(goOn(run, event.act)) : {},
    ),
    enterChild: assign(({ context, event }) =>
      event.type === 'enter child' ? enterChild(context, event.child, event.procedure) : {},
    ),
    leaveChild: assign(({ context }) => leaveChild(context)),
    standAt: assign(({ context: { run }, event }) => {
      if (run === null) return {};
      const to =
        event.type === 'stand at' ? event.moment : event.type === 'step' ? run.at + event.by : run.at;
      return { run: standAt(run, to), asked: null, said: null };
    }),
    ask: assign(({ event }) => (event.type === 'ask' ? { asked: event.asked, said: null } : {})),
    stopAsking: assign({ asked: null }),
    listed: assign(({ event }) =>
      event.type === 'rename' || event.type === 'expect' ? { listed: event.scenario } : { listed: null },
    ),
  },
}).createMachine({
  id: 'play',
  type: 'parallel',
  context: {
    run: null,
    ...alone,
    scenario: null,
    actor: null,
    asked: null,
    said: null,
    listed: null,
    generated: null,
    generationFailed: false,
  },
  on: { 'draft changed': { actions: 'replay' } },
  states: {
    doing: {
      initial: 'playing',
      states: {
        playing: {
          initial: 'looking',
          on: {
            begin: { target: '.looking', actions: 'begin' },
            'stand at': { target: '.looking', actions: 'standAt' },
            step: { target: '.looking', actions: 'standAt' },
            'act as': {
              target: '.looking',
              actions: assign({ actor: ({ event }) => event.post, asked: null }),
            },
            end: {
              target: '.looking',
              actions: assign({ run: null, ...alone, scenario: null, asked: null, said: null }),
            },
            'enter child': { target: '.looking', actions: 'enterChild' },
            'leave child': { target: '.looking', actions: 'leaveChild' },
            try: { actions: 'try' },
          },
          states: {
            looking: {
              on: {
                ask: { target: 'asking', actions: 'ask' },
                record: { target: 'recording', guard: 'hasRun' },
              },
            },
            asking: {
              // What was tried has been done, or the draft has changed under it.
              always: { target: 'looking', guard: 'movedOn' },
              exit: 'stopAsking',
              on: { ask: { actions: 'ask' }, leave: 'looking' },
            },
            recording: {
              on: {
                leave: 'looking',
                recorded: {
                  target: 'looking',
                  actions: assign({ scenario: ({ event }) => event.scenario, said: null }),
                },
              },
            },
          },
        },
        scenarios: {
          initial: 'listing',
          exit: 'listed',
          states: {
            listing: {
              entry: 'listed',
              on: {
                rename: { target: 'renaming', actions: 'listed' },
                expect: { target: 'expecting', actions: 'listed' },
              },
            },
            renaming: {
              on: {
                leave: 'listing',
                rename: { actions: 'listed' },
                expect: { target: 'expecting', actions: 'listed' },
              },
            },
            expecting: {
              on: {
                leave: 'listing',
                expect: { actions: 'listed' },
                rename: { target: 'renaming', actions: 'listed' },
              },
            },
          },
        },
        coverage: {},
      },
      on: {
        enter: [
          { target: '.playing', guard: ({ event }) => event.side === 'run' },
          { target: '.scenarios', guard: ({ event }) => event.side === 'scenarios' },
          { target: '.coverage' },
        ],
        'open scenario': { target: '.playing', actions: 'openScenario' },
      },
    },
    generation: {
      initial: 'none',
      states: {
        none: {
          on: { generate: { target: 'running' } },
        },
        running: {
          entry: assign({ generated: null, generationFailed: false }),
          invoke: {
            src: 'generate',
            input: ({ event }) => {
              if (event.type !== 'generate') throw new Error('Nothing was asked to be generated');
              return event.request;
            },
            onDone: { target: 'offered', actions: assign({ generated: ({ event }) => event.output }) },
            onError: { target: 'none', actions: assign({ generationFailed: true }) },
          },
          on: { 'put away': 'none' },
        },
        offered: {
          on: {
            'put away': { target: 'none', actions: assign({ generated: null }) },
            generate: 'running',
          },
        },
      },
    },
  },
});
